import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { StatementsView } from '../../../../central/web/statements/statements-view.tsx';
import { answeringCentre, type Replies } from '../answering-centre.ts';
import { clerk, evaluations } from '../office-fixture.ts';
import { showPage } from '../show-page.tsx';

const COUNTS = { rowsRead: 2, added: 1, updated: 1, unchanged: 0, faults: [], faultCount: 0 };
const MADE = {
  ...COUNTS,
  id: 3,
  unit: 'phuong',
  kind: 'portal-counts',
  file: 'qd766.csv',
  madeBy: 'quan-ly',
  madeAt: Date.parse('2026-11-05T03:00:00Z'),
  state: 'done',
};
const STATED = {
  kind: 'portal-counts',
  key: '2026-10',
  period: '2026-10',
  clerk: null,
  values: { dossiers: 1234, overdue: 0, disliked: null },
  import: 3,
};
const CENTRE: Replies = {
  'GET /v1/evaluations/clerks': evaluations([clerk('Hà', [0, 0, 1, 7, 12])]),
  'GET /v1/statements': {
    periods: [STATED],
    leave: [],
    forms: [{ kind: 'survey-forms', month: '2026-10', forms: 41 }],
  },
  'GET /v1/statements/imports': { imports: [MADE], next: null },
  'POST /v1/statements/previews': COUNTS,
  'POST /v1/statements/imports': MADE,
  'DELETE /v1/statements': null,
};
const FILE = new File(['period,dossiers\n'], 'qd766.csv', { type: 'text/csv' });

test('what is on file is shown: figures told, blanks left out, forms counted', async () => {
  showPage(StatementsView, await answeringCentre(CENTRE), 'province');
  const table = within(await screen.findByRole('region', { name: 'Số liệu theo kỳ' }));
  const row = table.getByRole('row', { name: /^2026-10/ });
  expect(row).toHaveTextContent('Tổng số hồ sơ1.234');
  expect(row).toHaveTextContent('Số hồ sơ quá hạn0');
  expect(row).not.toHaveTextContent('không hài lòng');
  const forms = within(screen.getByRole('region', { name: 'Phiếu đã nhập' }));
  expect(forms.getByRole('row', { name: /^2026-10/ })).toHaveTextContent('41');
  expect(await screen.findByRole('row', { name: /^qd766\.csv/ })).toHaveTextContent('Đã nhập');
  expect(screen.queryByLabelText(/^Tệp CSV/)).toBeNull();
  expect(screen.queryByRole('button', { name: /^Rút lại/ })).toBeNull();
});

test('a file is read, looked at and only then imported', async () => {
  const centre = await answeringCentre(CENTRE);
  const user = showPage(StatementsView, centre);
  await user.selectOptions(await screen.findByLabelText('Loại số liệu'), 'portal-counts');
  expect(screen.getByRole('link', { name: 'Tải tệp mẫu' })).toHaveAttribute(
    'href',
    '/v1/statements/templates/portal-counts?locale=vi',
  );
  await user.upload(screen.getByLabelText(/^Tệp CSV/), FILE);
  expect(await screen.findByText(/thêm 1, cập nhật 1/)).toBeVisible();
  expect(centre.asked.some(({ route }) => route === 'POST /v1/statements/imports')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Nhập 2 dòng' }));
  await screen.findByText('Thêm 1, cập nhật 1, giữ nguyên 0 dòng.');
  expect(centre.asked.find(({ route }) => route === 'POST /v1/statements/imports')?.query).toEqual({
    unit: 'phuong',
    kind: 'portal-counts',
    file: 'qd766.csv',
  });
});

test('faults name line, column, value and remedy, and leave nothing to press', async () => {
  const fault = { line: 7, column: 'Tổng số hồ sơ', value: '-3', other: null, detail: '' };
  const faults = [{ ...fault, code: 'count-unreadable' }];
  const centre = await answeringCentre({
    ...CENTRE,
    'POST /v1/statements/previews': { ...COUNTS, faults, faultCount: 60 },
  });
  const user = showPage(StatementsView, centre);
  await user.upload(await screen.findByLabelText(/^Tệp CSV/), FILE);
  const table = within(await screen.findByRole('region', { name: 'Lỗi trong tệp' }));
  const row = table.getByRole('row', { name: /^7 / });
  expect(row).toHaveTextContent('Tổng số hồ sơ');
  expect(row).toHaveTextContent('“-3” không phải số nguyên từ 0 trở lên');
  expect(table.getByText(/60 lỗi/)).toHaveTextContent('Đang hiện 1 lỗi đầu tiên');
  expect(screen.queryByRole('button', { name: /^Nhập/ })).toBeNull();
});

test('one statement is taken back after a second press', async () => {
  const centre = await answeringCentre(CENTRE);
  const user = showPage(StatementsView, centre);
  await user.click(await screen.findByRole('button', { name: /^Rút lại: .*2026-10$/ }));
  await user.click(screen.getByRole('button', { name: 'Rút lại' }));
  await waitFor(() =>
    expect(centre.asked.find(({ route }) => route.startsWith('DELETE'))?.query).toEqual({
      unit: 'phuong',
      kind: 'portal-counts',
      key: '2026-10',
    }),
  );
});

test('a year of which nothing is stated says so', async () => {
  const none = { periods: [], leave: [], forms: [] };
  showPage(StatementsView, await answeringCentre({ ...CENTRE, 'GET /v1/statements': none }));
  expect(await screen.findByText(/chưa có số liệu kê khai$/)).toBeVisible();
});

test('a file that can’t be read any more is told, and nothing is asked of the centre', async () => {
  const centre = await answeringCentre(CENTRE);
  const user = showPage(StatementsView, centre);
  const gone = new File(['x'], 'mat.csv', { type: 'text/csv' });
  // As a browser answers for a file that was moved away after it was chosen.
  Object.defineProperty(gone, 'arrayBuffer', {
    value: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  });
  await user.upload(await screen.findByLabelText(/^Tệp CSV/), gone);
  expect(await screen.findByRole('alert')).toHaveTextContent('hãy chọn lại');
  expect(centre.asked.some(({ route }) => route.startsWith('POST'))).toBe(false);
});
