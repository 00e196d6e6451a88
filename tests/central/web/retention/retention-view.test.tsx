import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RetentionView } from '../../../../central/web/retention/retention-view.tsx';
import { answeringCentre, problem, type Replies } from '../answering-centre.ts';
import { clerk, evaluations } from '../office-fixture.ts';
import { showPage } from '../show-page.tsx';

const TERM = { kind: 'comment', validFrom: '2026-01-01', months: 24, setBy: 'admin' };
const CENTRE: Replies = {
  'GET /v1/retention': { terms: [TERM] },
  'GET /v1/evaluations/clerks': evaluations([clerk('Hà', [0, 0, 1, 7, 12])]),
  'POST /v1/departures': null,
};

test('an auditor reads the terms and changes nothing', async () => {
  showPage(RetentionView, await answeringCentre(CENTRE), 'auditor');
  const row = await screen.findByRole('row', { name: /^Góp ý nguyên văn/ });
  expect(row).toHaveTextContent('01/01/2026');
  expect(row).toHaveTextContent('24 tháng');
  expect(screen.queryByRole('button')).toBeNull();
});

test('IT sets a term; a refusal of the centre is told in words', async () => {
  const centre = await answeringCentre({
    ...CENTRE,
    'POST /v1/retention': problem(409, 'already-decided'),
  });
  const user = showPage(RetentionView, centre, 'it');
  const form = await screen.findByRole('form', { name: 'Đặt thời hạn' });
  await user.type(within(form).getByLabelText('Có hiệu lực từ'), '2027-01-01');
  await user.clear(within(form).getByLabelText('Số tháng'));
  await user.type(within(form).getByLabelText('Số tháng'), '36');
  await user.click(screen.getByRole('button', { name: 'Lưu thời hạn' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(centre.asked.find(({ route }) => route === 'POST /v1/retention')?.body).toEqual({
    kind: 'comment',
    validFrom: '2027-01-01',
    months: 36,
  });
});

test('a clerk’s leaving is asked twice before it is sent', async () => {
  const centre = await answeringCentre(CENTRE);
  const user = showPage(RetentionView, centre);
  const leave = await screen.findByRole('button', { name: /^Ghi nhận thôi việc/ });
  expect(leave).toBeDisabled();
  await user.selectOptions(screen.getByLabelText('Cán bộ'), await screen.findByText('Hà'));
  await user.click(leave);
  expect(centre.asked.some(({ route }) => route.startsWith('POST'))).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Ghi nhận thôi việc' }));
  expect(await screen.findByText(/^Đã ghi nhận/)).toBeVisible();
  expect(centre.asked.find(({ route }) => route === 'POST /v1/departures')?.body).toMatchObject({
    clerk: expect.any(String),
  });
});
