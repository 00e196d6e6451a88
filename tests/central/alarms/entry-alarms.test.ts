import { expect, test } from 'vitest';
import {
  alarmOfEntry,
  diskAlarms,
  offAlarm,
  type Telling,
} from '../../../central/alarms/entry-alarms.ts';

const AT = Date.UTC(2026, 9, 5, 2);
const DEVICE = { unitId: 'phuong-thu', deviceId: 'kiosk-1' };
const HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 7 * 60, to: 17 * 60 }));
const HOUR_MS = 3_600_000;
const NO_HEAD = { seq: 0, hash: '0'.repeat(64) };

function telling(kind: string, body: unknown, seq = 7): Telling {
  return { ...DEVICE, seq, at: AT, kind, body };
}

test.each<[string, unknown, object | null]>([
  ['clock.jumped', { byMs: -HOUR_MS }, { kind: 'clock-jump', place: 7, data: { byMs: -HOUR_MS } }],
  [
    'log.continued',
    { cause: 'behind-centre', store: NO_HEAD, journal: NO_HEAD, carried: 3 },
    { kind: 'log-continued', place: 7, data: { seq: 7, carried: 3 } },
  ],
  [
    'device.started',
    { app: '1', host: 'electron', recovered: [{ what: 'store-rebuilt', entries: 40 }] },
    { kind: 'log-mended', data: { entries: 40 } },
  ],
  [
    'device.started',
    { app: '1', host: 'electron', recovered: [{ what: 'journal-tail-trimmed', entries: 1 }] },
    null,
  ],
  [
    'device.started',
    {
      app: '1',
      host: 'browser',
      recovered: [
        { what: 'journal-tail-trimmed', entries: 1 },
        { what: 'store-rebuilt', entries: 31 },
      ],
    },
    { kind: 'log-doubtful', place: 7, data: { entries: 31 } },
  ],
  [
    'device.started',
    {
      app: '1',
      host: 'electron',
      recovered: [
        { what: 'leveldb-trimmed', entries: 0 },
        { what: 'journal-tail-trimmed', entries: 1 },
      ],
    },
    { kind: 'log-doubtful', place: 7, data: { entries: 0 } },
  ],
  [
    'device.started',
    { app: '1', host: 'electron', recovered: [{ what: 'leveldb-trimmed', entries: 0 }] },
    null,
  ],
  [
    'device.started',
    { app: '1', host: 'electron', recovered: [{ what: 'journal-altered', entries: 2 }] },
    { kind: 'log-altered', place: 7, data: { entries: 2 } },
  ],
  [
    'device.started',
    {
      app: '1',
      host: 'electron',
      recovered: [
        { what: 'journal-altered', entries: 3 },
        { what: 'journal-completed', entries: 3 },
      ],
    },
    { kind: 'log-altered', place: 7, data: { entries: 3 } },
  ],
  [
    'device.started',
    {
      app: '1',
      host: 'electron',
      recovered: [
        { what: 'leveldb-trimmed', entries: 0 },
        { what: 'journal-altered', entries: 2 },
        { what: 'store-rebuilt', entries: 31 },
      ],
    },
    { kind: 'log-altered', place: 7, data: { entries: 2 } },
  ],
  ['device.started', { app: '1', host: 'electron', recovered: [] }, null],
  ['rating.given', { level: 1 }, null],
  ['clock.jumped', { byMs: 'soon' }, null],
])('%s %j', (kind, body, expected) => {
  const found = alarmOfEntry(telling(kind, body));
  if (expected === null) expect(found).toBeNull();
  else expect(found).toMatchObject({ ...DEVICE, ...expected });
});

test('of a device’s words about its disk the last one holds, in whatever order they are read', () => {
  const low = telling('disk.low', {}, 5);
  const well = telling('disk.recovered', {}, 9);
  const lowAgain = telling('disk.low', {}, 12);
  expect(diskAlarms([well, low])).toEqual({ low: [], well: [well] });
  const again = diskAlarms([lowAgain, low, well]);
  expect(again.low.map(({ kind, place }) => [kind, place])).toEqual([['disk-low', 12]]);
  expect(again.well).toEqual([]);
});

test('a start ends what was said of the disk before it; a kiosk whose disk is still low says so anew', () => {
  const low = telling('disk.low', {}, 5);
  const started = telling('device.started', {}, 6);
  expect(diskAlarms([started, low])).toEqual({ low: [], well: [started] });
  const lowAgain = telling('disk.low', {}, 7);
  expect(diskAlarms([low, started, lowAgain]).low.map(({ place }) => place)).toEqual([7]);
});

test.each<[string, number, number, number | null]>([
  ['over lunch with the office open', AT, AT + HOUR_MS, HOUR_MS],
  [
    'a night: from the closing to the opening nothing is missing',
    AT + 8 * HOUR_MS,
    AT + 22 * HOUR_MS,
    null,
  ],
  ['switched off at four, on again at eight', AT + 7 * HOUR_MS, AT + 23 * HOUR_MS, 2 * HOUR_MS],
  ['a restart', AT, AT + 60_000, null],
  ['a clock that went backwards', AT, AT - HOUR_MS, null],
])('off in opening hours: %s', (_name, from, to, offMs) => {
  const found = offAlarm({ ...DEVICE, seq: 7, from, to }, HOURS);
  if (offMs === null) expect(found).toBeNull();
  else expect(found).toMatchObject({ kind: 'off', place: 7, data: { from, to, offMs } });
});
