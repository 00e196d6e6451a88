import { afterAll, beforeAll, expect, test } from 'vitest';
import { EMPTY_HEAD, headOf, seal } from '../../../shared/log/chain.ts';
import type { Draft, Entry } from '../../../shared/log/entry.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { queryRows } from '../../support/postgres.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365 * DAY_MS;
/** Monday 2026-10-05, 23:00 in Vietnam: an hour from another day. */
const NOW = Date.UTC(2026, 9, 5, 16);
const BOOT = 'aaaaaaaaaaaaaaaa';

let central: TestCentral;
beforeAll(async () => {
  central = await startCentral({ now: () => NOW + DAY_MS });
});
afterAll(async () => {
  await central.close();
});

interface Happening {
  readonly draft: Draft;
  /** Since the boot began at `NOW`, by the centre's clock. */
  readonly mono: number;
  /** By how much the device's clock is wrong then. */
  readonly errorMs: number;
  readonly boot?: string;
}

function logOf(kiosk: TestKiosk, happenings: readonly Happening[]): readonly Entry[] {
  const log: Entry[] = [];
  for (const { draft, mono, errorMs, boot = BOOT } of happenings) {
    const last = log.at(-1);
    const stamp = { device: kiosk.device, at: NOW + mono + errorMs, mono, boot };
    log.push(seal(last === undefined ? EMPTY_HEAD : headOf(last), draft, stamp));
  }
  return log;
}

function tap(minute: number, errorMs: number, level = 5): Happening {
  return { draft: ratingGiven({ level }), mono: minute * MINUTE_MS, errorMs };
}
function observed(minute: number, errorMs: number): Happening {
  const body = { offsetMs: -errorMs, roundTripMs: 40 };
  return { draft: { kind: 'clock.observed', body }, mono: minute * MINUTE_MS, errorMs };
}

async function ratingsOf(kiosk: TestKiosk): Promise<readonly unknown[]> {
  return await queryRows(
    central.databaseUrl,
    `select seq::int, day::text, time_certain as certain,
            extract(epoch from corrected_at - to_timestamp($2 / 1000.0))::int / 60 as minute
     from rating where device_id = $1 order by seq`,
    [kiosk.device, NOW],
  );
}

/** Ratings counted by day, of a clerk that one test has to itself. */
async function countedOn(): Promise<Readonly<Record<string, unknown>>> {
  const rows = await queryRows(
    central.databaseUrl,
    `select day::text, sum(n1 + n2 + n3 + n4 + n5 + withdrawn)::int as n from unit_day
     group by day having sum(n1 + n2 + n3 + n4 + n5 + withdrawn) <> 0 order by day`,
  );
  return Object.fromEntries(rows.map(({ day, n }) => [String(day), n]));
}

async function moved(work: () => Promise<void>): Promise<Readonly<Record<string, number>>> {
  const before = await countedOn();
  await work();
  const after = await countedOn();
  const days = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...days]
      .map((day) => [day, Number(after[day] ?? 0) - Number(before[day] ?? 0)] as const)
      .filter(([, change]) => change !== 0),
  );
}

test.each<[string, number]>([
  ['ten years ahead', 10 * YEAR_MS],
  ['ten years behind', -10 * YEAR_MS],
  ['at 1970', -NOW],
  ['an hour ahead, over midnight', HOUR_MS],
])(
  'a clock %s: what arrived before it was compared is put right when it is, the counts with it',
  async (_name, errorMs) => {
    const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
    const log = logOf(kiosk, [
      tap(10, errorMs),
      tap(20, errorMs, 2),
      {
        draft: { kind: 'rating.changed', body: { rating: 2, level: 1 } },
        mono: 20 * MINUTE_MS,
        errorMs,
      },
      tap(70, errorMs),
      observed(75, errorMs),
      tap(80, errorMs),
    ]);
    const changes = await moved(async () => {
      expect((await kiosk.send(log.slice(0, 2))).status).toBe(200);
      expect((await kiosk.send(log.slice(2, 4))).status).toBe(200);
      expect((await kiosk.send(log.slice(4))).status).toBe(200);
    });
    expect(await ratingsOf(kiosk)).toEqual([
      { seq: 1, day: '2026-10-05', certain: true, minute: 10 },
      { seq: 2, day: '2026-10-05', certain: true, minute: 20 },
      { seq: 4, day: '2026-10-06', certain: true, minute: 70 },
      { seq: 6, day: '2026-10-06', certain: true, minute: 80 },
    ]);
    expect(changes).toEqual({ '2026-10-05': 2, '2026-10-06': 2 });
    const kept = await queryRows(
      central.databaseUrl,
      `select at from entry where device_id = $1 and seq = 1`,
      [kiosk.device],
    );
    expect(kept).toEqual([{ at: String(NOW + 10 * MINUTE_MS + errorMs) }]);
    const original = await queryRows(
      central.databaseUrl,
      `select rated_at from rating where device_id = $1 and seq = 1`,
      [kiosk.device],
    );
    expect(original).toEqual([{ rated_at: new Date(NOW + 10 * MINUTE_MS + errorMs) }]);
  },
);

test('all at once or in pieces, sent again or not: the same days', async () => {
  const happenings = [
    tap(10, HOUR_MS),
    observed(30, HOUR_MS),
    { draft: { kind: 'clock.jumped', body: { byMs: -HOUR_MS } }, mono: 40 * MINUTE_MS, errorMs: 0 },
    tap(50, 0),
    observed(55, 0),
    tap(70, 0),
  ] as const;
  const whole = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  const pieces = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  await whole.send(logOf(whole, happenings));
  const log = logOf(pieces, happenings);
  for (const entry of log) expect((await pieces.send([entry])).status).toBe(200);
  await pieces.send(log);
  const expected = [
    { seq: 1, day: '2026-10-05', certain: true, minute: 10 },
    { seq: 4, day: '2026-10-05', certain: true, minute: 50 },
    { seq: 6, day: '2026-10-06', certain: true, minute: 70 },
  ];
  expect(await ratingsOf(whole)).toEqual(expected);
  expect(await ratingsOf(pieces)).toEqual(expected);
});

test('in a boot that was never compared: by the last known offset, and it says that it is not certain', async () => {
  const kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  const next = 'bbbbbbbbbbbbbbbb';
  const log = logOf(kiosk, [
    observed(1, HOUR_MS),
    tap(2, HOUR_MS),
    { ...tap(30, HOUR_MS), boot: next },
    { ...tap(40, -NOW), boot: 'cccccccccccccccc' },
  ]);
  expect((await kiosk.send(log)).status).toBe(200);
  expect(await ratingsOf(kiosk)).toEqual([
    { seq: 2, day: '2026-10-05', certain: true, minute: 2 },
    { seq: 3, day: '2026-10-05', certain: false, minute: 30 },
    // Not before what came before it in the log, whatever the clock says.
    { seq: 4, day: '2026-10-05', certain: false, minute: 2 },
  ]);
});
