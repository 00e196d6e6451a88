import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CalendarView } from '../../../../central/web/calendar/calendar-view.tsx';
import { answeringCentre, problem, type Replies } from '../answering-centre.ts';
import { clerk, evaluations } from '../office-fixture.ts';
import { showPage } from '../show-page.tsx';

const TET = { name: 'Tết Nguyên đán', kind: 'holiday', like: null };
const DAYS = {
  days: [
    { day: '2026-02-16', ...TET },
    { day: '2026-02-17', ...TET },
    { day: '2026-02-18', ...TET },
    { day: '2026-02-28', name: 'Làm bù', kind: 'working', like: 1 },
  ],
};
const LEAVE = {
  key: 'Hà/2026-03-02',
  clerk: 'Hà',
  from: '2026-03-02',
  to: '2026-03-02',
  morningOnly: true,
  afternoonOnly: false,
};
const OUTCOME = { rowsRead: 1, added: 1, updated: 0, unchanged: 0, faults: [], faultCount: 0 };
const MADE = {
  ...OUTCOME,
  id: 1,
  unit: 'phuong',
  kind: 'leave-days',
  file: 'x',
  madeBy: 'quan-ly',
  madeAt: 0,
  state: 'done',
};
const CENTRE: Replies = {
  'GET /v1/special-days': DAYS,
  'PUT /v1/special-days': DAYS,
  'GET /v1/evaluations/clerks': evaluations([clerk('Hà', [0, 0, 1, 7, 12])]),
  'GET /v1/statements': { periods: [], leave: [LEAVE], forms: [] },
  'POST /v1/statements/previews': OUTCOME,
  'POST /v1/statements/imports': MADE,
  'DELETE /v1/statements': null,
};

test('days in a row are one line; it is removed as one after a second press', async () => {
  const centre = await answeringCentre(CENTRE);
  const user = showPage(CalendarView, centre, 'it');
  const table = within(await screen.findByRole('region', { name: 'Nghỉ lễ và làm bù' }));
  expect(table.getByRole('row', { name: /^Làm bù/ })).toHaveTextContent('theo giờ Thứ Hai');
  const tet = table.getByRole('row', { name: /^Tết/ });
  expect(tet).toHaveTextContent('16/02/2026 – 18/02/2026');
  await user.click(within(tet).getByRole('button', { name: /^Xoá/ }));
  await user.click(within(tet).getByRole('button', { name: 'Xoá' }));
  await waitFor(() =>
    expect(centre.asked.find(({ route }) => route.startsWith('PUT'))?.body).toEqual({
      from: '2026-02-16',
      to: '2026-02-18',
      kind: 'ordinary',
      name: '',
      like: null,
    }),
  );
});

test('a day made up for one says whose hours hold', async () => {
  const centre = await answeringCentre(CENTRE);
  const user = showPage(CalendarView, centre);
  const form = within(await screen.findByRole('form', { name: 'Thêm ngày' }));
  await user.type(form.getByLabelText('Tên ngày'), 'Làm bù 30/4');
  await user.type(form.getByLabelText('Từ ngày'), '2026-05-09');
  await user.selectOptions(form.getByLabelText('Loại'), 'Làm bù');
  await user.selectOptions(form.getByLabelText('Làm theo giờ của'), 'Thứ Năm');
  await user.click(form.getByRole('button', { name: 'Thêm vào lịch' }));
  await waitFor(() =>
    expect(centre.asked.find(({ route }) => route.startsWith('PUT'))?.body).toEqual({
      from: '2026-05-09',
      to: '2026-05-09',
      kind: 'working',
      name: 'Làm bù 30/4',
      like: 4,
    }),
  );
  await waitFor(() => expect(form.getByLabelText('Tên ngày')).toHaveValue(''));
});

test('a fault is said at its field, a missing right in words', async () => {
  const { json } = problem(400, 'malformed-request');
  const fields = [{ field: '/to', detail: 'before from' }];
  const answers = [{ status: 400, json: { ...json, fields } }, problem(403, 'role-missing')];
  const centre = await answeringCentre({
    ...CENTRE,
    'PUT /v1/special-days': () => answers.shift() ?? DAYS,
  });
  const user = showPage(CalendarView, centre);
  const form = within(await screen.findByRole('form', { name: 'Thêm ngày' }));
  await user.click(form.getByRole('button', { name: 'Thêm vào lịch' }));
  await waitFor(() => expect(form.getByLabelText('Đến ngày')).toBeInvalid());
  expect(form.getByLabelText('Từ ngày')).toBeValid();
  await user.click(form.getByRole('button', { name: 'Thêm vào lịch' }));
  await waitFor(() => expect(form.getByRole('alert')).toHaveTextContent('không có quyền'));
  expect(form.getByLabelText('Đến ngày')).toBeValid();
});

test('leave is added by the rules of a file, and taken back', async () => {
  const centre = await answeringCentre(CENTRE);
  const user = showPage(CalendarView, centre);
  const table = within(await screen.findByRole('region', { name: 'Nghỉ phép của cán bộ' }));
  const row = await table.findByRole('row', { name: /^Hà/ });
  expect(row).toHaveTextContent('02/03/2026Chỉ buổi sáng');
  const form = within(screen.getByRole('form', { name: 'Thêm ngày nghỉ phép' }));
  await user.selectOptions(form.getByLabelText('Cán bộ'), 'Hà');
  await user.type(form.getByLabelText('Nghỉ từ ngày'), '2026-12-01');
  await user.click(form.getByRole('button', { name: 'Thêm nghỉ phép' }));
  await form.findByText('Đã lưu.');
  const sent = centre.asked.find(({ route }) => route === 'POST /v1/statements/imports');
  expect(sent?.query).toMatchObject({ unit: 'phuong', kind: 'leave-days' });
  await user.click(within(row).getByRole('button', { name: /^Xoá/ }));
  await user.click(within(row).getByRole('button', { name: 'Xoá' }));
  await waitFor(() =>
    expect(centre.asked.find(({ route }) => route.startsWith('DELETE'))?.query).toMatchObject({
      kind: 'leave-days',
      key: LEAVE.key,
    }),
  );
});

test('leave that can’t be is named at its field and nothing is imported', async () => {
  const fault = { line: 1, value: null, other: null, detail: '' };
  const faults = [{ ...fault, code: 'cell-missing', column: 'clerk' }];
  const centre = await answeringCentre({
    ...CENTRE,
    'POST /v1/statements/previews': { ...OUTCOME, faults, faultCount: 1 },
  });
  const user = showPage(CalendarView, centre);
  const form = within(await screen.findByRole('form', { name: 'Thêm ngày nghỉ phép' }));
  await user.click(form.getByRole('button', { name: 'Thêm nghỉ phép' }));
  await waitFor(() => expect(form.getByLabelText('Cán bộ')).toBeInvalid());
  expect(form.getByLabelText('Cán bộ')).toHaveAccessibleDescription(/“Cán bộ” trống/);
  expect(form.getByLabelText('Cán bộ')).toHaveFocus();
  expect(form.getByRole('alert')).toHaveTextContent('được đánh dấu');
  expect(centre.asked.some(({ route }) => route === 'POST /v1/statements/imports')).toBe(false);
});

test('a province reads both and changes neither', async () => {
  showPage(CalendarView, await answeringCentre(CENTRE), 'province');
  await screen.findByRole('row', { name: /^Tết/ });
  await screen.findByRole('row', { name: /^Hà/ });
  expect(screen.queryByRole('form')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});
