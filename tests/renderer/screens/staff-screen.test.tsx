import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { StaffNotice } from '../../../shared/outbox/settle.ts';
import { renderScreen, SESSION, STATUS } from './render-screen.tsx';

const NOTICES: Readonly<Record<StaffNotice, RegExp>> = {
  'centre-unreachable': /Chưa liên lạc được với trung tâm/,
  'not-the-centre': /không phải là trung tâm/,
  'receipt-refused': /Xác nhận của trung tâm không hợp lệ/,
  'enrol-again': /đăng ký lại thiết bị/,
  'log-refused': /từ chối nhật ký/,
  stuck: /Đã hơn bốn giờ/,
  'centre-trouble': /Trung tâm đang gặp sự cố/,
};
const SERVING = { name: 'staff', session: SESSION } as const;

function valueOf(name: string): string | null | undefined {
  return screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;
}

test('tells the state of the device', () => {
  renderScreen(SERVING, {
    status: { ...STATUS, unsynced: 1243, receiptAt: Date.UTC(2026, 9, 12, 18, 41) },
  });
  expect(valueOf('Chưa gửi về trung tâm')).toBe('1.243 bản ghi');
  // 18:41 UTC is the next day's morning in Vietnam.
  expect(valueOf('Lần cuối trung tâm xác nhận')).toMatch(/01:41.*13\/10\/2026/);
  expect(valueOf('Mã thiết bị')).toBe('kiosk-1');
  expect(valueOf('Phiên bản')).toBe('0.1.0');
});

test('a device that has nothing to tell says so', () => {
  renderScreen({ name: 'staff', session: null }, { status: { ...STATUS, device: null } });
  expect(valueOf('Chưa gửi về trung tâm')).toBe('Không còn bản ghi nào');
  expect(valueOf('Lần cuối trung tâm xác nhận')).toBe('Chưa có');
  expect(valueOf('Mã thiết bị')).toBe('Chưa đăng ký');
  expect(screen.queryByRole('button', { name: 'Đăng xuất' })).toBeNull();
});

test('the browser keeps fewer promises than the application, and says which', () => {
  const { show } = renderScreen(SERVING);
  expect(screen.getByText(/ghi vào hai nơi trên ổ đĩa/)).toBeVisible();
  expect(screen.queryByText('Không bảo đảm')).toBeNull();
  show(SERVING, { status: { ...STATUS, host: 'browser' } });
  expect(screen.queryByText(/ghi vào hai nơi trên ổ đĩa/)).toBeNull();
  expect(screen.getAllByText('Không bảo đảm')).toHaveLength(3);
  expect(screen.getByText(/xoá dữ liệu duyệt web là mất/)).toBeVisible();
});

// Object.entries forgets the type of the keys.
const NOTICE_WORDS = Object.entries(NOTICES) as readonly (readonly [StaffNotice, RegExp])[];

test.each(NOTICE_WORDS)('passes the notice %s on', (notice, words) => {
  renderScreen(SERVING, { status: { ...STATUS, notice } });
  expect(screen.getByRole('alert').textContent).toMatch(words);
});

test('offers a new enrolment only where the centre asks for one', async () => {
  const { intents, user, show } = renderScreen(SERVING);
  expect(screen.queryByRole('button', { name: 'Đăng ký lại kiosk này' })).toBeNull();
  show(SERVING, { status: { ...STATUS, notice: 'enrol-again' } });
  await user.click(screen.getByRole('button', { name: 'Đăng ký lại kiosk này' }));
  expect(intents).toEqual([{ type: 'enrol-again-asked' }]);
});

test('signs out only after a second thought', async () => {
  const { intents, user } = renderScreen(SERVING);
  await user.click(screen.getByRole('button', { name: 'Đăng xuất' }));
  expect(screen.getByRole('alertdialog', { name: 'Đăng xuất khỏi quầy này?' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Tiếp tục làm việc' }));
  expect(intents).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Đăng xuất' }));
  await user.click(screen.getByRole('button', { name: 'Đăng xuất' }));
  expect(intents).toEqual([{ type: 'sign-out-asked' }]);
});

test('goes back, and has no face to tap', async () => {
  const { intents, user, page } = renderScreen(SERVING);
  expect(page.querySelector('.face')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Quay lại' }));
  expect(intents).toEqual([{ type: 'went-back' }]);
});
