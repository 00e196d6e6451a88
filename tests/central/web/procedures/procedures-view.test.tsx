import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ProceduresView } from '../../../../central/web/procedures/procedures-view.tsx';
import { answeringCentre, type Replies } from '../answering-centre.ts';
import { showPage } from '../show-page.tsx';

const AT = '/v1/units/phuong/procedures';
const PLAIN = { days: 3, feeVnd: 0, feeNote: '', source: 'QĐ 1', paperCount: 2, stepCount: 4 };
const BIRTH = {
  ...PLAIN,
  code: '1.001193',
  name: 'Đăng ký khai sinh',
  field: 'Hộ tịch',
  days: 0.5,
};
const MARRIAGE = {
  ...PLAIN,
  code: '1.000894',
  name: 'Đăng ký kết hôn',
  field: 'Hộ tịch',
  feeVnd: null,
};
const LAND = {
  ...PLAIN,
  code: '2.000889',
  name: 'Đăng ký biến động đất đai',
  field: 'Đất đai',
  feeVnd: 50_000,
  feeNote: 'theo thửa',
};
const PREVIEW = {
  rows: 2,
  added: [{ code: '1.000689', name: 'Đăng ký nhận cha, mẹ, con' }],
  changed: [{ code: '1.001193', name: 'Đăng ký khai sinh', columns: ['days', 'fee_vnd'] }],
  unchanged: 0,
  leftOut: [{ code: '2.000889', name: 'Đăng ký biến động đất đai' }],
  faults: [],
  faultCount: 0,
};
const NO_CHANGE = { added: 0, changed: 0, unchanged: 0, leftOut: 0 };
const DONE = { ...NO_CHANGE, state: 'done', rows: 2, added: 1, changed: 1, leftOut: 1 };
const FAULT = {
  code: 'days-unreadable',
  line: 4,
  column: 'days',
  value: 'x',
  other: null,
  detail: '',
};
const CENTRE: Replies = {
  [`GET ${AT}`]: { procedures: [LAND, BIRTH, MARRIAGE] },
  [`POST ${AT}/previews`]: PREVIEW,
  [`POST ${AT}/imports`]: { ...DONE, faults: [], faultCount: 0 },
};
const FILE = new File(['code,name\n'], 'thu-tuc.csv', { type: 'text/csv' });

async function listed(): Promise<readonly (string | null | undefined)[]> {
  const list = within(await screen.findByRole('region', { name: 'Danh mục thủ tục' }));
  return list.getAllByRole('rowheader').map(({ firstChild }) => firstChild?.textContent);
}
async function upload(user: UserEvent): Promise<void> {
  await user.upload(await screen.findByLabelText(/^Tệp CSV/), FILE);
}

describe('the list', () => {
  test('tells counts by field, days and fees, and never calls free what isn’t said', async () => {
    showPage(ProceduresView, await answeringCentre(CENTRE), 'province');
    expect(await screen.findByText('3 thủ tục trong 2 lĩnh vực')).toBeVisible();
    const fields = within(screen.getByLabelText('Lĩnh vực')).getAllByRole('option');
    expect(fields.map(({ textContent }) => textContent)).toEqual([
      'Tất cả (3)',
      'Hộ tịch (2)',
      'Đất đai (1)',
    ]);
    expect(screen.getByRole('row', { name: /khai sinh/ })).toHaveTextContent('0,5không thu24');
    expect(screen.getByRole('row', { name: /kết hôn/ })).toHaveTextContent('3—24');
    expect(screen.getByRole('row', { name: /đất đai/ })).toHaveTextContent('50.000 ₫theo thửa');
    expect(screen.queryByLabelText(/^Tệp CSV/)).toBeNull();
  });

  test('is searched as a citizen searches, and narrowed to a field', async () => {
    const user = showPage(ProceduresView, await answeringCentre(CENTRE));
    const search = await screen.findByLabelText('Tìm theo tên hoặc mã');
    await user.type(search, 'ket hon');
    expect(await listed()).toEqual(['Đăng ký kết hôn']);
    await user.clear(search);
    await user.type(search, '000889');
    expect(await listed()).toEqual(['Đăng ký biến động đất đai']);
    await user.selectOptions(screen.getByLabelText('Lĩnh vực'), 'Hộ tịch');
    expect(await screen.findByText('Không tìm thấy thủ tục nào')).toBeVisible();
    await user.clear(search);
    expect(await listed()).toEqual(['Đăng ký kết hôn', 'Đăng ký khai sinh']);
  });

  test('of hundreds is drawn a page at a time', async () => {
    const procedures = Array.from({ length: 120 }, (_, at) => ({
      ...BIRTH,
      code: `1.${String(at).padStart(6, '0')}`,
    }));
    const centre = await answeringCentre({ ...CENTRE, [`GET ${AT}`]: { procedures } });
    const user = showPage(ProceduresView, centre);
    expect(await screen.findByText('Đang hiện 50 trong 120 thủ tục.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Hiện thêm' }));
    await user.click(screen.getByRole('button', { name: 'Hiện thêm' }));
    expect(await listed()).toHaveLength(120);
    expect(screen.queryByRole('button', { name: 'Hiện thêm' })).toBeNull();
  });

  test('that is empty says what to do', async () => {
    showPage(ProceduresView, await answeringCentre({ [`GET ${AT}`]: { procedures: [] } }));
    expect(await screen.findByText('Chưa niêm yết thủ tục nào')).toBeVisible();
    expect(screen.queryByLabelText('Tìm theo tên hoặc mã')).toBeNull();
  });
});

describe('a file', () => {
  test('is looked at, asked about, and only then imported', async () => {
    const centre = await answeringCentre(CENTRE);
    const user = showPage(ProceduresView, centre);
    expect(screen.getByRole('link', { name: /^Tải danh mục/ })).toHaveAttribute(
      'href',
      `${AT}/file`,
    );
    await upload(user);
    expect(await screen.findByText(/^Tệp có 2 thủ tục: thêm 1, sửa 1/)).toHaveTextContent(
      'thôi niêm yết 1',
    );
    const changed = screen.getByText('Có sửa (1)').closest('details');
    expect(changed).toHaveTextContent('1.001193 Đăng ký khai sinhKhác ở: số ngày, phí');
    expect(screen.getByText('Thôi niêm yết (1)').closest('details')).toHaveTextContent('2.000889');
    await user.click(screen.getByRole('button', { name: 'Nhập 2 thủ tục: thu-tuc.csv' }));
    expect(screen.getByText(/thay toàn bộ danh mục đang niêm yết/)).toBeVisible();
    expect(centre.asked.some(({ route }) => route === `POST ${AT}/imports`)).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Nhập 2 thủ tục' }));
    expect(await screen.findByText('Đã nhập danh mục')).toBeVisible();
    const sent = centre.asked.find(({ route }) => route === `POST ${AT}/imports`);
    expect(sent?.query).toEqual({ file: 'thu-tuc.csv' });
    await waitFor(() =>
      expect(centre.asked.filter(({ route }) => route === `GET ${AT}`)).toHaveLength(2),
    );
  });

  test('with faults names line, column, value and remedy, and leaves nothing to press', async () => {
    const faulty = { ...PREVIEW, rows: 0, added: [], changed: [], leftOut: [] };
    const centre = await answeringCentre({
      ...CENTRE,
      [`POST ${AT}/previews`]: { ...faulty, faults: [FAULT], faultCount: 300 },
    });
    const user = showPage(ProceduresView, centre);
    await upload(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('300 lỗi');
    const faults = within(screen.getByRole('region', { name: 'Lỗi trong tệp' }));
    expect(faults.getByRole('row', { name: /^4 days/ })).toHaveTextContent(
      '“x” không phải số ngày',
    );
    expect(screen.queryByRole('button', { name: /^Nhập/ })).toBeNull();
  });

  test('that was spoilt between the look and the press changes nothing and says so', async () => {
    const refused = { ...NO_CHANGE, state: 'refused', rows: 0, faults: [FAULT], faultCount: 1 };
    const centre = await answeringCentre({ ...CENTRE, [`POST ${AT}/imports`]: refused });
    const user = showPage(ProceduresView, centre);
    await upload(user);
    await user.click(await screen.findByRole('button', { name: /^Nhập 2 thủ tục/ }));
    await user.click(screen.getByRole('button', { name: 'Nhập 2 thủ tục' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Chưa nhập được danh mục');
    expect(screen.getByRole('row', { name: /^4 days/ })).toBeVisible();
  });

  test('that is the list itself leaves nothing to import', async () => {
    const same = { ...PREVIEW, added: [], changed: [], leftOut: [], unchanged: 2 };
    const centre = await answeringCentre({ ...CENTRE, [`POST ${AT}/previews`]: same });
    const user = showPage(ProceduresView, centre);
    await upload(user);
    expect(await screen.findByText(/giống hệt danh mục đang có/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Nhập/ })).toBeNull();
  });
});
