import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { queryRows } from '../../support/postgres.ts';

const ROLLUPS = [
  { table: 'clerk_day', key: 'clerk_id' },
  { table: 'counter_day', key: 'counter_id' },
  { table: 'procedure_day', key: 'procedure_code' },
  { table: 'unit_day', key: 'unit_id' },
] as const;
const DAY_MS = 86_400_000;
const RUNS = 25;

let first: TestCentral;
let second: TestCentral;
beforeAll(async () => {
  first = await startCentral();
  second = await startCentral({ databaseUrl: first.databaseUrl });
});
afterAll(async () => {
  await second.close();
  await first.close();
});

/** What happens at a kiosk: a rating, or a change of an earlier one (`of` counts back from the last). */
type Act =
  | {
      readonly act: 'rate';
      readonly level: number;
      readonly clerk: number;
      readonly day: number;
      readonly procedure: string | null;
    }
  | { readonly act: 'change'; readonly of: number; readonly level: number | null };

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    fc.record({
      act: fc.constant('rate' as const),
      level: fc.integer({ min: 1, max: 5 }),
      clerk: fc.integer({ min: 1, max: 3 }),
      day: fc.integer({ min: 0, max: 2 }),
      procedure: fc.constantFrom('1.001193', '2.000815', null),
    }),
    fc.record({
      act: fc.constant('change' as const),
      of: fc.nat({ max: 4 }),
      level: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
  ),
  { minLength: 1, maxLength: 40 },
);

function live(kiosk: TestKiosk, happened: readonly Act[]): void {
  const ratings: number[] = [];
  const start = Date.UTC(2026, 9, 5, 2);
  for (const one of happened) {
    if (one.act === 'rate') {
      const { level, clerk, procedure } = one;
      const draft = ratingGiven({ level, clerk: `can-bo-${clerk}`, procedure });
      ratings.push(kiosk.append(draft, start + one.day * DAY_MS).seq);
    } else {
      const rating = ratings.at(-1 - (one.of % Math.max(1, ratings.length)));
      if (rating !== undefined)
        kiosk.append({ kind: 'rating.changed', body: { rating, level: one.level } });
    }
  }
}

/** What the log itself says: the last level of each rating, by clerk; null for a withdrawn one. */
function oracle(kiosks: readonly TestKiosk[]): ReadonlyMap<string, readonly number[]> {
  const sums = new Map<string, number[]>();
  for (const { log } of kiosks) {
    const now = new Map<number, { clerk: string; level: number | null }>();
    for (const { seq, kind, body } of log) {
      // The test itself wrote these bodies.
      const said = body as { clerk: string; level: number | null; rating: number };
      if (kind === 'rating.given') now.set(seq, { clerk: said.clerk, level: said.level });
      const rated = now.get(said.rating);
      if (kind === 'rating.changed' && rated) rated.level = said.level;
    }
    for (const { clerk, level } of now.values()) {
      const counts = sums.get(clerk) ?? [0, 0, 0, 0, 0, 0];
      const column = level === null ? 5 : level - 1;
      counts[column] = (counts[column] ?? 0) + 1;
      sums.set(clerk, counts);
    }
  }
  return sums;
}

async function expectRollupsToBeRecounts(): Promise<void> {
  for (const { table, key } of ROLLUPS) {
    const kept = await queryRows(
      first.databaseUrl,
      `select day::text, ${key} as key, scale_id, n1, n2, n3, n4, n5, withdrawn from ${table}
       where n1 + n2 + n3 + n4 + n5 + withdrawn <> 0 order by day, key, scale_id`,
    );
    const recounted = await queryRows(
      first.databaseUrl,
      `select day::text, ${key} as key, scale_id,
         ${[1, 2, 3, 4, 5]
           .map((n) => `(count(*) filter (where level = ${n} and not withdrawn))::int as n${n}`)
           .join(', ')},
         (count(*) filter (where withdrawn))::int as withdrawn
       from rating where ${key} is not null group by day, ${key}, scale_id
       order by day, key, scale_id`,
    );
    expect(kept).toEqual(recounted);
  }
}

async function clerkSums(): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await queryRows(
    first.databaseUrl,
    `select clerk_id, array[sum(n1), sum(n2), sum(n3), sum(n4), sum(n5), sum(withdrawn)]::int[] as sums
     from clerk_day group by clerk_id`,
  );
  return new Map(rows.map(({ clerk_id: clerk, sums }) => [String(clerk), sums as number[]]));
}

test('whatever two kiosks live through, however it is cut, repeated and sent to two processes at once, the figures are what the logs say', async () => {
  const kiosks: TestKiosk[] = [];
  await fc.assert(
    fc.asyncProperty(acts, acts, fc.integer({ min: 1, max: 9 }), async (one, other, cut) => {
      const pair = await Promise.all(
        ['quay-1', 'quay-3'].map(async (counter) =>
          enrolKiosk(first.url, await first.enrolCode(counter)),
        ),
      );
      for (const [index, kiosk] of pair.entries()) live(kiosk, index === 0 ? one : other);
      kiosks.push(...pair);
      await Promise.all(pair.map((kiosk) => sendInPieces(kiosk, cut)));
      expect(await clerkSums()).toEqual(oracle(kiosks));
      await expectRollupsToBeRecounts();
    }),
    { numRuns: RUNS },
  );
  const twice = await queryRows(
    first.databaseUrl,
    'select device_id, seq from entry group by device_id, seq having count(*) > 1',
  );
  expect(twice).toEqual([]);
});

/** Overlapping pieces, each to both processes at the same moment, and the first piece once more at the end. */
async function sendInPieces(kiosk: TestKiosk, size: number): Promise<void> {
  const { log } = kiosk;
  for (let from = 0; from < log.length; from += size) {
    const piece = log.slice(Math.max(0, from - 2), from + size);
    const answers = await Promise.all([
      kiosk.send(piece, first.url),
      kiosk.send(piece, second.url),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  }
  if (log.length > 0) expect((await kiosk.send(log.slice(0, size), second.url)).status).toBe(200);
}

test('pieces that arrive in any order are refused or taken, and end complete', async () => {
  const kiosk = await enrolKiosk(first.url, await first.enrolCode('quay-1'));
  for (let count = 0; count < 30; count += 1) kiosk.append(ratingGiven());
  const pieces = [20, 0, 10, 20].map((from) => kiosk.log.slice(from, from + 10));
  const statuses: number[] = [];
  for (const [index, piece] of pieces.entries())
    statuses.push((await kiosk.send(piece, index % 2 === 0 ? first.url : second.url)).status);
  expect(statuses).toEqual([409, 200, 200, 200]);
  await expectRollupsToBeRecounts();
});

test('twenty kiosks at once: every rating counts once', async () => {
  const kiosks = await Promise.all(
    Array.from({ length: 20 }, async () => enrolKiosk(first.url, await first.enrolCode('quay-3'))),
  );
  for (const kiosk of kiosks)
    for (let count = 0; count < 25; count += 1) kiosk.append(ratingGiven());
  const before = await unitTotal();
  const answers = await Promise.all(
    kiosks.map((kiosk, index) => kiosk.send(kiosk.log, index % 2 === 0 ? first.url : second.url)),
  );
  expect(answers.map(({ status }) => status)).toEqual(kiosks.map(() => 200));
  expect(await unitTotal()).toBe(before + 20 * 25);
  await expectRollupsToBeRecounts();
});

async function unitTotal(): Promise<number> {
  const [row] = await queryRows(
    first.databaseUrl,
    'select coalesce(sum(n1 + n2 + n3 + n4 + n5), 0)::int as n from unit_day',
  );
  return Number(row?.['n']);
}
