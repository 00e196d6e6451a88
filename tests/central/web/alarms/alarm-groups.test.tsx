import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AlarmsView } from '../../../../central/web/alarms/alarms-view.tsx';
import type { AlarmView } from '../../../../shared/contract/alarms.ts';
import { answeringCentre, type AnsweringCentre } from '../answering-centre.ts';
import { UNIT } from '../office-fixture.ts';
import { showPage } from '../show-page.tsx';

const AT = Date.parse('2026-11-05T03:00:00Z');
const MINUTE_MS = 60_000;

function alarm(kind: AlarmView['kind'], index: number): AlarmView {
  return {
    unit: UNIT.id,
    counter: 'quay-3',
    device: `kiosk-${index}`,
    kind,
    place: index,
    data: { since: AT, byMs: 60_000 },
    firstAt: AT + index * MINUTE_MS,
    lastAt: AT + index * MINUTE_MS,
    times: 1,
    endedAt: null,
    acknowledged: null,
  };
}

const SILENT = Array.from({ length: 40 }, (_, index) => alarm('silent', index));
const JUMPS = [alarm('clock-jump', 41), alarm('clock-jump', 42)];

async function centreWith(alarms: readonly AlarmView[]): Promise<AnsweringCentre> {
  return await answeringCentre({
    'GET /v1/alarms': { alarms, next: null },
    'GET /v1/alarm-mail': { unit: UNIT.id, locale: 'vi', recipients: [] },
    'POST /v1/alarms/acknowledgements': { acknowledged: alarms.length },
  });
}

function group(name: string): HTMLElement {
  const found = screen.getByRole('heading', { level: 3, name }).closest('details');
  if (found === null) throw new Error('no group');
  return found;
}

test('forty silent kiosks are one group that counts them, closed; two jumps of a clock stand open', async () => {
  showPage(AlarmsView, await centreWith([...SILENT, ...JUMPS]));
  await screen.findByRole('heading', { name: 'Tình trạng, tự khép khi hết' });
  const silent = group('Không có tín hiệu trong giờ làm việc');
  expect(silent).toHaveTextContent('40 cảnh báo');
  expect(silent).not.toHaveAttribute('open');
  expect(group('Đồng hồ của máy bị đổi')).toHaveAttribute('open');
  const events = screen.getByRole('region', { name: 'Việc đã xảy ra, chờ một người xem' });
  expect(within(events).getAllByRole('heading', { level: 3 })).toHaveLength(1);
  const codes = within(silent).getAllByText(/^kiosk-\d+$/);
  expect(codes.map(({ textContent }) => textContent).slice(0, 2)).toEqual(['kiosk-39', 'kiosk-38']);
});

test('a whole group is put away with one note, and what was acknowledged before is left out', async () => {
  const seen = { by: 'tu', at: AT, note: 'Đã thấy' };
  const [first, ...rest] = SILENT.slice(0, 3);
  if (first === undefined) throw new Error('none');
  const centre = await centreWith([{ ...first, acknowledged: seen }, ...rest]);
  const user = showPage(AlarmsView, centre);
  await screen.findByRole('heading', { level: 3 });
  const button = screen.getByRole('button', { name: 'Ghi nhận cả 2 cảnh báo' });
  expect(button).toBeDisabled();
  await user.type(screen.getByLabelText(/ghi cho cả nhóm/), 'Mất mạng cả toà nhà');
  await user.click(button);
  await waitFor(() =>
    expect(centre.asked.find(({ route }) => route.startsWith('POST'))?.body).toEqual({
      unit: UNIT.id,
      alarms: [
        { device: 'kiosk-2', kind: 'silent', place: 2 },
        { device: 'kiosk-1', kind: 'silent', place: 1 },
      ],
      note: 'Mất mạng cả toà nhà',
    }),
  );
});

test('a single alarm of a kind has its own note alone', async () => {
  showPage(AlarmsView, await centreWith(SILENT.slice(0, 1)));
  await screen.findByRole('article');
  expect(screen.getByRole('button', { name: 'Ghi nhận' })).toBeVisible();
  expect(screen.queryByLabelText(/ghi cho cả nhóm/)).toBeNull();
});

test('a group that the reader opened stays open when the next answer has more in it', async () => {
  const four = SILENT.slice(0, 4);
  let alarms = four;
  const centre = await answeringCentre({
    'GET /v1/alarms': () => ({ alarms, next: null }),
    'GET /v1/alarm-mail': { unit: UNIT.id, locale: 'vi', recipients: [] },
    'POST /v1/alarms/acknowledgements': () => {
      alarms = SILENT.slice(1, 8);
      return { acknowledged: 1 };
    },
  });
  const user = showPage(AlarmsView, centre);
  await screen.findByRole('heading', { level: 3 });
  const silent = group('Không có tín hiệu trong giờ làm việc');
  await user.click(within(silent).getByText('4 cảnh báo'));
  expect(silent).toHaveAttribute('open');
  const [card] = within(silent).getAllByRole('article');
  if (card === undefined) throw new Error('no card');
  await user.type(within(card).getByLabelText(/^Đã làm gì/), 'Đã gọi');
  await user.click(within(card).getByRole('button', { name: 'Ghi nhận' }));
  await within(silent).findByText('7 cảnh báo');
  expect(silent).toHaveAttribute('open');
});

test('two alarms that read the same have forms of different names', async () => {
  const [jump] = JUMPS;
  if (jump === undefined) throw new Error('none');
  showPage(AlarmsView, await centreWith([jump, { ...jump, place: 99 }]));
  await screen.findByRole('heading', { level: 3 });
  const forms = screen.getAllByRole('form').map((form) => form.getAttribute('aria-label'));
  expect(new Set(forms).size).toBe(forms.length);
});
