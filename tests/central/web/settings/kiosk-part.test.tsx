import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SettingsView } from '../../../../central/web/settings/settings-view.tsx';
import {
  DEFAULT_SETTINGS,
  type SettingsChanges,
} from '../../../../shared/contract/counter-settings.ts';
import { answeringCentre, problem, type Replies } from '../answering-centre.ts';
import { showPage } from '../show-page.tsx';

const PATH = '/v1/units/phuong/kiosk-settings';
const TITLE = { vi: 'Công chức', en: 'Officer' };
const HOLDERS = [
  { clerk: 'ha', name: 'Hà', title: TITLE, madeAt: null },
  { clerk: 'minh', name: 'Minh', title: TITLE, madeAt: null },
];

function centreWith(office: SettingsChanges, more: Replies = {}): Replies {
  const view = { defaults: DEFAULT_SETTINGS, office, counters: {} };
  return {
    [`GET ${PATH}`]: view,
    [`PUT ${PATH}`]: view,
    'GET /v1/units/phuong/badges': { holders: HOLDERS },
    ...more,
  };
}

function sent(asked: readonly { readonly route: string; readonly body: unknown }[]): unknown {
  return asked.find(({ route }) => route === `PUT ${PATH}`)?.body;
}

test('settings of the program are shown, locked until the office sets them', async () => {
  const centre = await answeringCentre(centreWith({}));
  const user = showPage(SettingsView, centre);
  const group = await screen.findByRole('region', { name: 'Khi nào hiện các mức đánh giá' });
  const seconds = within(group).getByLabelText('Thời gian chờ chạm (giây)');
  expect(seconds).toHaveValue(30);
  expect(seconds).toBeDisabled();
  await user.click(within(group).getByRole('checkbox', { name: 'Cơ quan tự đặt' }));
  await user.click(within(group).getByRole('checkbox', { name: /nhập mã hồ sơ/ }));
  await user.clear(seconds);
  await user.type(seconds, '45');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await screen.findByText(/^Đã lưu/);
  const { opening } = DEFAULT_SETTINGS;
  expect(sent(centre.asked)).toEqual({
    counter: null,
    settings: { opening: { ...opening, modes: ['always', 'keypad'], windowMs: 45_000 } },
  });
});

test('a counter differs in one group, and goes back to its office', async () => {
  const opening = { ...DEFAULT_SETTINGS.opening, windowMs: 60_000 };
  const centre = await answeringCentre(centreWith({ opening }));
  const user = showPage(SettingsView, centre);
  await user.selectOptions(await screen.findByLabelText('Áp dụng cho'), 'Quầy 3: Đất đai');
  const group = screen.getByRole('region', { name: 'Khi nào hiện các mức đánh giá' });
  const seconds = within(group).getByLabelText('Thời gian chờ chạm (giây)');
  const own = within(group).getByRole('checkbox', { name: 'Đặt riêng cho quầy này' });
  expect(seconds).toHaveValue(60);
  await user.click(own);
  await user.clear(seconds);
  await user.type(seconds, '20');
  await user.click(own);
  expect(seconds).toHaveValue(60);
  const asking = screen.getByRole('region', { name: 'Câu hỏi thứ hai' });
  await user.click(within(asking).getByRole('checkbox', { name: 'Đặt riêng cho quầy này' }));
  await user.click(within(asking).getByRole('checkbox', { name: 'Hỏi thêm về thủ tục' }));
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() =>
    expect(sent(centre.asked)).toEqual({ counter: 'q3', settings: { askProcedure: true } }),
  );
});

test('what the centre found wrong is said at its field, with the rule, and takes the focus', async () => {
  const { json } = problem(400, 'malformed-request');
  const fields = [{ field: '/settings/contacts/clerks/0/phone', detail: 'no telephone' }];
  const centre = await answeringCentre(
    centreWith({}, { [`PUT ${PATH}`]: { status: 400, json: { ...json, fields } } }),
  );
  const user = showPage(SettingsView, centre);
  const group = await screen.findByRole('region', { name: 'Liên hệ và danh bạ' });
  await user.click(within(group).getByRole('checkbox', { name: 'Cơ quan tự đặt' }));
  // Of Hà nothing is told, so Minh is the first that is sent.
  const minh = within(within(group).getByRole('group', { name: 'Minh' }));
  const phone = minh.getByLabelText('Điện thoại');
  await user.type(phone, 'abc');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(phone).toBeInvalid());
  expect(phone).toHaveAccessibleDescription(/^Chưa đúng\. Chữ số/);
  expect(phone).toHaveFocus();
  expect(minh.getByLabelText('Công việc (tiếng Việt)')).toBeValid();
  const ha = within(within(group).getByRole('group', { name: 'Hà' }));
  expect(ha.getByLabelText('Điện thoại')).toBeValid();
});

test('an emblem is carried as a picture; what is none is refused at once', async () => {
  const centre = await answeringCentre(centreWith({}));
  const user = showPage(SettingsView, centre);
  const group = await screen.findByRole('region', { name: 'Màn hình' });
  await user.click(within(group).getByRole('checkbox', { name: 'Cơ quan tự đặt' }));
  const input = within(group).getByLabelText('Biểu trưng của cơ quan');
  await user.upload(input, new File(['<svg/>'], 'hieu.svg', { type: 'image/svg+xml' }));
  expect(await within(group).findByRole('img')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() =>
    expect(sent(centre.asked)).toMatchObject({
      settings: { emblem: `data:image/svg+xml;base64,${btoa('<svg/>')}`, screenInches: null },
    }),
  );
  const huge = new File(['x'.repeat(400_000)], 'to.png', { type: 'image/png' });
  await user.upload(input, huge);
  await waitFor(() => expect(input).toBeInvalid());
  expect(input).toHaveAccessibleDescription(/quá lớn/);
});

test('an auditor looks and changes nothing', async () => {
  showPage(SettingsView, await answeringCentre(centreWith({})), 'auditor');
  await screen.findByRole('region', { name: 'Màn hình' });
  for (const box of screen.getAllByRole('checkbox')) expect(box).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Lưu' })).toBeNull();
  expect(screen.getByText(/chỉ được xem/)).toBeVisible();
});

test('a centre that does not answer is told, with a way to try again', async () => {
  const centre = await answeringCentre(
    centreWith({}, { 'GET /v1/units/phuong/badges': problem(503, 'busy') }),
  );
  showPage(SettingsView, centre);
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByRole('button', { name: 'Thử lại' })).toBeVisible();
});
