import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { UsersPart } from '../../../../central/web/people/users-part.tsx';
import { answeringCentre } from '../answering-centre.ts';
import { UNIT } from '../office-fixture.ts';
import { showPage } from '../show-page.tsx';

const REST = {
  role: 'clerk',
  reach: { all: false, units: [], areas: [] },
  createdAt: 0,
  disabledAt: null,
  mustChangePassword: false,
  external: false,
};
const HERE = { unit: UNIT.id, id: 'can-bo-7', name: 'Nguyễn Thị Thu Hà' };
const ELSEWHERE = { unit: 'phuong-xa', id: 'can-bo-2', name: 'Trần Văn Bình' };

test('a clerk’s account names the clerk and the id, and the unit where it is another', async () => {
  const users = [
    { ...REST, id: 1, name: 'thu.ha', clerk: HERE },
    { ...REST, id: 2, name: 'binh', clerk: ELSEWHERE },
    { ...REST, id: 3, name: 'tu', role: 'it', reach: { ...REST.reach, all: true }, clerk: null },
  ];
  showPage(UsersPart, await answeringCentre({ 'GET /v1/users': { users } }), 'auditor');
  const cells = await screen.findAllByRole('row');
  const [, here, elsewhere, it] = cells.map((row) => row.querySelectorAll('td')[1]?.textContent);
  expect(here).toBe('Chỉ kết quả của Nguyễn Thị Thu HàMã cán bộ can-bo-7');
  expect(elsewhere).toBe('Chỉ kết quả của Trần Văn BìnhMã cán bộ can-bo-2, đơn vị phuong-xa');
  expect(it).toBe('Mọi đơn vị');
});
