import { expect, test } from 'vitest';
import {
  CLOCK_WRONG_FROM_MS,
  conditionsOf,
  SHORT_AFTER_MS,
  SILENT_AFTER_MS,
  STUCK_AFTER_MS,
  type DeviceBeat,
  type DeviceFacts,
} from '../../../central/alarms/device-alarms.ts';

const MINUTE_MS = 60_000;
/** Monday 2026-10-05, 09:00 in Vietnam. */
const MONDAY_NINE = Date.UTC(2026, 9, 5, 2);
const HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 7 * 60, to: 17 * 60 }));

const BEAT: DeviceBeat = {
  heardAt: MONDAY_NINE,
  deviceAt: MONDAY_NINE,
  headSeq: 10,
  heldSeq: 10,
  behindSince: null,
  shortSince: null,
};
const WELL: DeviceFacts = {
  unitId: 'phuong-thu',
  deviceId: 'kiosk-1',
  openingHours: HOURS,
  revoked: false,
  lastSeenAt: MONDAY_NINE,
  lastSeq: 10,
  beat: BEAT,
  gaps: [],
};

function kindsOf(changes: Partial<DeviceFacts>, now = MONDAY_NINE): readonly string[] {
  return conditionsOf({ ...WELL, ...changes }, now).map(({ kind, place }) => `${kind} ${place}`);
}

test('a device that is heard of and has delivered everything has no alarm', () => {
  expect(kindsOf({})).toEqual([]);
});

const FRIDAY_END = Date.UTC(2026, 9, 2, 10);
test.each<[string, number, number, boolean]>([
  ['just not long enough', MONDAY_NINE, MONDAY_NINE + SILENT_AFTER_MS - 1, false],
  ['long enough', MONDAY_NINE, MONDAY_NINE + SILENT_AFTER_MS, true],
  ['over the weekend', FRIDAY_END, Date.UTC(2026, 9, 4, 23, 59), false],
  ['over the weekend and Monday’s first quarter', FRIDAY_END, Date.UTC(2026, 9, 5, 0, 15), true],
  ['an evening', Date.UTC(2026, 9, 5, 10), Date.UTC(2026, 9, 5, 23, 59), false],
  ['seen in the future', MONDAY_NINE + 60 * MINUTE_MS, MONDAY_NINE, false],
])('silence counts in opening hours alone: %s', (_name, lastSeenAt, now, alarmed) => {
  const beat = { ...BEAT, heardAt: lastSeenAt, deviceAt: lastSeenAt };
  const expected = alarmed ? [`silent ${lastSeenAt}`] : [];
  expect(kindsOf({ lastSeenAt, beat }, now)).toEqual(expected);
});

test.each<[string, Partial<DeviceFacts>, readonly string[]]>([
  ['never heard of: it was enrolled and never came', { lastSeenAt: null, beat: null }, []],
  [
    'ahead, and nothing arrives for hours',
    { beat: { ...BEAT, headSeq: 15, behindSince: MONDAY_NINE - STUCK_AFTER_MS } },
    ['stuck 10'],
  ],
  [
    'ahead for a moment',
    { beat: { ...BEAT, headSeq: 15, behindSince: MONDAY_NINE - STUCK_AFTER_MS + 1 } },
    [],
  ],
  [
    'was ahead, and all has arrived since its last beat',
    { beat: { ...BEAT, headSeq: 10, behindSince: MONDAY_NINE - STUCK_AFTER_MS } },
    [],
  ],
  [
    'shorter than what the centre holds, beat after beat',
    { beat: { ...BEAT, headSeq: 9, shortSince: MONDAY_NINE - SHORT_AFTER_MS } },
    [`log-short ${MONDAY_NINE - SHORT_AFTER_MS}`],
  ],
  [
    'overtaken by a batch',
    { beat: { ...BEAT, headSeq: 9, shortSince: MONDAY_NINE - SHORT_AFTER_MS + 1 } },
    [],
  ],
  ['more has arrived since its last beat', { lastSeq: 11 }, []],
  [
    'revoked with entries that never came',
    { revoked: true, beat: { ...BEAT, headSeq: 15 } },
    ['remainder 15'],
  ],
  ['revoked with nothing left', { revoked: true, lastSeenAt: 0 }, []],
  [
    'clock ten years ahead',
    { beat: { ...BEAT, deviceAt: MONDAY_NINE + 10 * 365 * 86_400_000 } },
    ['clock-wrong 0'],
  ],
  ['clock at 1970', { beat: { ...BEAT, deviceAt: 0 } }, ['clock-wrong 0']],
  [
    'clock nearly wrong',
    { beat: { ...BEAT, deviceAt: MONDAY_NINE - CLOCK_WRONG_FROM_MS + 1 } },
    [],
  ],
  ['a gap that is still open, and one that closed', { gaps: [11, 8] }, ['gap 11']],
  ['a gap of a revoked device', { gaps: [11], revoked: true }, ['gap 11']],
])('%s', (_name, changes, expected) => {
  expect(kindsOf(changes)).toEqual(expected);
});
