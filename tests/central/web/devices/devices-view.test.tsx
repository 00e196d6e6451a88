import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { deviceState } from '../../../../central/web/devices/device-state.ts';
import { DevicesView } from '../../../../central/web/devices/devices-view.tsx';
import { WordsProvider } from '../../../../central/web/i18n/words.tsx';
import type { DeviceView } from '../../../../shared/contract/fleet.ts';
import type { Role } from '../../../../shared/contract/session.ts';
import { fakeCentre, type FakeCentre } from '../fake-centre.ts';
import { UNIT } from '../office-fixture.ts';

const NOW = Date.now();

const DEVICE: DeviceView = {
  unit: UNIT.id,
  counter: 'q3',
  device: 'thiet-bi-1',
  app: '0.1.0',
  host: 'browser',
  enrolledAt: Date.parse('2026-11-20T01:00:00Z'),
  revokedAt: null,
  lastSeenAt: NOW,
  lastSeq: 1342,
  waiting: null,
  alarms: 0,
  standing: null,
};

function show(centre: FakeCentre, role: Role = 'it'): void {
  render(
    <WordsProvider locale="vi">
      <DevicesView
        api={centre}
        unit={UNIT}
        who={{ name: 'admin', role, endsAt: NOW }}
        onSignedOut={() => undefined}
      />
    </WordsProvider>,
  );
}

describe('the devices', () => {
  test('are listed with counter, state, entries and software', async () => {
    const elsewhere = { ...DEVICE, unit: 'xa-khac', device: 'thiet-bi-2' };
    const waiting = { entries: 1_012, since: Date.parse('2026-11-22T01:14:00Z') };
    const behind = { ...DEVICE, counter: 'q5', device: 'thiet-bi-5', waiting };
    show(fakeCentre({ devicesHere: [DEVICE, elsewhere, behind] }));
    expect(await screen.findByText(/^1\.012 bản ghi, từ .*08:14/)).toBeVisible();
    const row = await screen.findByRole('row', { name: /Quầy 3: Đất đai/ });
    expect(row).toHaveTextContent('Đang liên lạc');
    expect(row).toHaveTextContent('1.342');
    expect(row).toHaveTextContent('0.1.0 (trình duyệt)');
    expect(row).toHaveTextContent('08:00');
    expect(screen.queryByText('thiet-bi-2')).toBeNull();
  });

  test('are missing at first, and the page says what to do', async () => {
    show(fakeCentre());
    expect(await screen.findByText('Chưa có thiết bị nào')).toBeVisible();
  });

  test('get an enrolment code for the counter that one chooses', async () => {
    const user = userEvent.setup();
    show(fakeCentre());
    await user.selectOptions(await screen.findByLabelText('Quầy'), 'Quầy 3: Đất đai');
    await user.click(screen.getByRole('button', { name: 'Tạo mã' }));
    expect(await screen.findByText('ABCD-2345')).toBeVisible();
    expect(screen.getByText('Mã cho Quầy 3: Đất đai')).toBeVisible();
  });

  test('get none where the centre refuses, and the reason is told', async () => {
    const user = userEvent.setup();
    show(fakeCentre());
    const form = await screen.findByRole('form', { name: 'Tạo mã đăng ký kiosk' });
    await user.click(within(form).getByRole('button'));
    expect(await screen.findByText('Không tìm thấy.')).toBeVisible();
  });

  test.each(['manager', 'auditor'] as const)('offer no code to the role %s', async (role) => {
    show(fakeCentre({ devicesHere: [DEVICE] }), role);
    await screen.findByRole('table');
    expect(screen.queryByRole('button', { name: 'Tạo mã' })).toBeNull();
  });

  test.each([
    ['seen now', { lastSeenAt: NOW, revokedAt: null }, 'online'],
    ['seen three minutes ago', { lastSeenAt: NOW - 180_000, revokedAt: null }, 'online'],
    ['seen longer ago', { lastSeenAt: NOW - 180_001, revokedAt: null }, 'silent'],
    ['never seen', { lastSeenAt: null, revokedAt: null }, 'silent'],
    ['revoked, though it still calls', { lastSeenAt: NOW, revokedAt: NOW - 1 }, 'revoked'],
  ] as const)('%s', (_, device, state) => {
    expect(deviceState({ ...DEVICE, ...device }, NOW)).toBe(state);
  });
});

describe('a kiosk that waits for a person', () => {
  const standing = { since: NOW - 60_000, storeSeq: 120, journalSeq: 118, allowed: false };
  const stopped = { ...DEVICE, standing };

  test('stands first with where its copies end, and goes on for a reason', async () => {
    const user = userEvent.setup();
    const letContinue = vi.fn<FakeCentre['letContinue']>(async () => {
      centre.devicesHere = [{ ...stopped, standing: { ...standing, allowed: true } }];
      return { ok: true, value: null };
    });
    const centre = fakeCentre({ devicesHere: [stopped], letContinue });
    show(centre);
    const card = await screen.findByRole('article');
    expect(card).toHaveTextContent('Quầy 3: Đất đai: kiosk đang dừng');
    expect(card).toHaveTextContent('đến mục số 120');
    expect(card).toHaveTextContent('đến mục số 118');
    expect(screen.getByText('Dừng, chờ xem xét')).toBeVisible();
    const button = within(card).getByRole('button', { name: 'Cho ghi tiếp' });
    expect(button).toBeDisabled();
    await user.type(within(card).getByRole('textbox'), 'ổ đĩa được thay');
    await user.click(button);
    expect(letContinue).toHaveBeenCalledWith(DEVICE.device, { reason: 'ổ đĩa được thay' });
    expect(await screen.findByText('Đã cho ghi tiếp')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Cho ghi tiếp' })).toBeNull();
  });

  test('is told to those who only read, without a way to decide', async () => {
    show(fakeCentre({ devicesHere: [stopped] }), 'auditor');
    expect(await screen.findByText('Dừng, chờ xem xét')).toBeVisible();
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Thu hồi/ })).toBeNull();
  });
});

describe('revoking', () => {
  test('asks twice, and a kiosk that is revoked can’t be revoked again', async () => {
    const user = userEvent.setup();
    const revokeDevice = vi.fn<FakeCentre['revokeDevice']>(async () => {
      centre.devicesHere = [{ ...DEVICE, revokedAt: NOW }];
      return { ok: true, value: null };
    });
    const centre = fakeCentre({ devicesHere: [DEVICE], revokeDevice });
    show(centre);
    await user.click(await screen.findByRole('button', { name: /^Thu hồi: Quầy 3/ }));
    expect(revokeDevice).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Thu hồi' }));
    expect(revokeDevice).toHaveBeenCalledWith(DEVICE.device);
    expect(await screen.findByText('Đã thu hồi')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Thu hồi/ })).toBeNull();
  });

  test('says why it was refused', async () => {
    const user = userEvent.setup();
    const refuse: FakeCentre['revokeDevice'] = async () => ({
      ok: false,
      failure: { kind: 'problem', code: 'not-found' },
    });
    show(fakeCentre({ devicesHere: [DEVICE], revokeDevice: refuse }));
    await user.click(await screen.findByRole('button', { name: /^Thu hồi: Quầy 3/ }));
    await user.click(screen.getByRole('button', { name: 'Thu hồi' }));
    expect(await screen.findByText('Không tìm thấy.')).toBeVisible();
  });
});
