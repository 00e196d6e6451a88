import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { UsersPart } from '../../../../central/web/people/users-part.tsx';
import { answeringCentre, type Replies } from '../answering-centre.ts';
import { showPage } from '../show-page.tsx';

const USER = {
  id: 7,
  name: 'ha.manager',
  role: 'manager',
  reach: { all: true, units: [], areas: [] },
  clerk: null,
  createdAt: 0,
  disabledAt: null,
  mustChangePassword: false,
  external: false,
};

function withUser(changes: object = {}): Replies {
  return {
    'GET /v1/users': { users: [{ ...USER, ...changes }] },
    'PUT /v1/users/7/reach': ({ body }) => ({ ...USER, reach: body }),
  };
}
const MOVE = { name: 'Đổi phạm vi: ha.manager' };

test('an account is given another reach, and the form goes', async () => {
  const centre = await answeringCentre(withUser());
  const user = showPage(UsersPart, centre, 'it');
  await user.click(await screen.findByRole('button', MOVE));
  const form = screen.getByRole('form', { name: 'Phạm vi mới của ha.manager' });
  expect(form).toBeVisible();
  const [reach] = screen.getAllByLabelText('Phạm vi', { selector: 'select' });
  await user.selectOptions(reach as HTMLElement, 'Theo mã vùng');
  const [area] = screen.getAllByLabelText('Mã vùng (ví dụ H55)');
  await user.type(area as HTMLElement, 'H55');
  await user.click(screen.getByRole('button', { name: 'Lưu phạm vi' }));
  await expect
    .poll(() => centre.asked.find(({ route }) => route.startsWith('PUT'))?.body)
    .toEqual({
      all: false,
      units: [],
      areas: ['H55'],
    });
  await expect.poll(() => screen.queryByRole('button', { name: 'Lưu phạm vi' })).toBeNull();
});

test.each([
  [
    'a clerk',
    {
      role: 'clerk',
      reach: { ...USER.reach, all: false },
      clerk: { unit: 'u', id: 'c', name: 'Hà' },
    },
  ],
  ['an account of the provider', { external: true }],
  ['a locked one', { disabledAt: 1 }],
])('%s can’t be moved here', async (_, changes) => {
  const centre = await answeringCentre(withUser(changes));
  showPage(UsersPart, centre, 'it');
  await screen.findByRole('rowheader', { name: /ha.manager/ });
  expect(screen.queryByRole('button', MOVE)).toBeNull();
});
