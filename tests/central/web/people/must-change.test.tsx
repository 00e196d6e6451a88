import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { App } from '../../../../central/web/app.tsx';
import { createSessionStore } from '../../../../central/web/session/session-store.ts';
import { answeringCentre, type Replies } from '../answering-centre.ts';
import { UNIT } from '../office-fixture.ts';

const WHO = { name: 'quan-ly', role: 'manager', endsAt: 4_102_444_800_000 };

beforeEach(() => {
  localStorage.clear();
  location.hash = '';
});

async function open(replies: Replies) {
  const centre = await answeringCentre(replies);
  const sessions = createSessionStore(centre.api);
  render(<App api={centre.api} sessions={sessions} />);
  void sessions.ask();
  return { centre, user: userEvent.setup() };
}

describe('a password that somebody else has seen', () => {
  test('is changed before anything else can be opened', async () => {
    let mustChange = true;
    const { user, centre } = await open({
      'GET /v1/session': () => (mustChange ? { ...WHO, mustChangePassword: true } : WHO),
      'GET /v1/units': { units: [UNIT] },
      'POST /v1/session/password': () => {
        mustChange = false;
        return null;
      },
    });
    await user.type(await screen.findByLabelText('Mật khẩu hiện tại'), 'mot-lan');
    expect(screen.queryByRole('navigation')).toBeNull();
    await user.type(screen.getByLabelText(/^Mật khẩu mới/), 'rất-dài-và-mới');
    await user.type(screen.getByLabelText('Nhập lại mật khẩu mới'), 'rất-dài-và-khác');
    expect(screen.getByRole('alert')).toHaveTextContent('không giống nhau');
    await user.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }));
    expect(centre.asked.some(({ route }) => route.startsWith('POST'))).toBe(false);
    await user.clear(screen.getByLabelText('Nhập lại mật khẩu mới'));
    await user.type(screen.getByLabelText('Nhập lại mật khẩu mới'), 'rất-dài-và-mới');
    await user.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }));
    expect(await screen.findByRole('navigation')).toBeVisible();
  });
});

describe('each role', () => {
  test.each([
    [
      'it',
      [
        'Kết quả đánh giá',
        'Hồ sơ',
        'Số liệu kê khai',
        'Lịch nghỉ',
        'Thiết bị',
        'Cán bộ và quầy',
        'Thủ tục',
        'Cài đặt kiosk',
        'Thẻ cán bộ',
        'Cảnh báo',
        'Mục để riêng',
        'Tài khoản',
        'Lưu giữ',
        'Nhật ký',
        'Của tôi',
      ],
    ],
    [
      'province',
      [
        'Kết quả đánh giá',
        'Góp ý',
        'Phản ánh',
        'Khiếu nại',
        'Hồ sơ',
        'Số liệu kê khai',
        'Báo cáo',
        'Lịch nghỉ',
        'Thủ tục',
        'Của tôi',
      ],
    ],
  ] as const)('%s is offered what it may open and no more', async (role, names) => {
    await open({
      'GET /v1/session': { ...WHO, role },
      'GET /v1/units': { units: [UNIT] },
    });
    await waitFor(() => expect(screen.getByRole('navigation')).toBeVisible());
    expect(
      screen
        .getAllByRole('link')
        .map((link) => link.textContent)
        .slice(1),
    ).toEqual(names);
  });

  test('a clerk sees their own and never asks for units', async () => {
    const { centre } = await open({
      'GET /v1/session': { ...WHO, role: 'clerk' },
      'GET /v1/own/notice': { version: '1', points: [], seenAt: null },
      'GET /v1/own/figures': { stretches: [], closedThrough: '2026-11-22' },
      'GET /v1/own/contests': { contests: [] },
      'GET /v1/sessions': { sessions: [] },
    });
    expect(await screen.findByRole('button', { name: 'Tôi đã đọc' })).toBeVisible();
    expect(await screen.findByText('Chưa đủ lượt')).toBeVisible();
    expect(centre.asked.some(({ route }) => route.includes('/v1/units'))).toBe(false);
  });
});
