import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RatingGiven } from '../../../shared/log/kinds.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import {
  enrolKiosk,
  ratingGiven,
  TEST_START,
  type TestKiosk,
} from '../../support/central-kiosk.ts';
import { queryRows } from '../../support/postgres.ts';

const DOSSIER = 'd'.repeat(64);
const OTHER = 'e'.repeat(64);
const HOUR_MS = 3_600_000;

let central: TestCentral;
let first: TestKiosk;
let third: TestKiosk;
beforeEach(async () => {
  central = await startCentral();
  first = await enrolKiosk(central.url, await central.enrolCode('quay-1'));
  third = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
});
afterEach(async () => {
  await central.close();
});

function rate(kiosk: TestKiosk, at: number, changes: Partial<RatingGiven> = {}): number {
  const counter = kiosk === first ? 'quay-1' : 'quay-3';
  return kiosk.append(
    ratingGiven({ counter, dossier: DOSSIER, opening: 'receipt', ...changes }),
    at,
  ).seq;
}

async function sendAll(...kiosks: readonly TestKiosk[]): Promise<void> {
  for (const kiosk of kiosks) expect((await kiosk.send(kiosk.log)).status).toBe(200);
}

async function counted(): Promise<unknown> {
  return await queryRows(
    central.databaseUrl,
    'select counter_id as at, level, counted from rating order by counter_id, seq',
  );
}

async function levels(table: string): Promise<unknown> {
  return await queryRows(
    central.databaseUrl,
    `select sum(n1)::int as n1, sum(n2)::int as n2, sum(n5)::int as n5,
            sum(withdrawn)::int as withdrawn from ${table}`,
  );
}

describe('a dossier that was rated at two kiosks', () => {
  test.each([
    ['in the order of the taps', () => [first, third]],
    ['the other way round', () => [third, first]],
  ])('counts once, the first tap, whatever the order of arrival (%s)', async (_how, order) => {
    rate(first, TEST_START, { level: 1 });
    rate(third, TEST_START + HOUR_MS, { level: 5 });
    await sendAll(...order());
    expect(await counted()).toEqual([
      { at: 'quay-1', level: 1, counted: true },
      { at: 'quay-3', level: 5, counted: false },
    ]);
    for (const table of ['unit_day', 'clerk_day', 'counter_day', 'procedure_day'])
      expect(await levels(table)).toEqual([{ n1: 1, n2: 0, n5: 0, withdrawn: 0 }]);
  });

  test('is told apart by the centre’s clock, not by that of a kiosk that runs fast', async () => {
    const ahead = { kind: 'clock.observed', body: { offsetMs: -2 * HOUR_MS, roundTripMs: 10 } };
    third.append(ahead as Parameters<TestKiosk['append']>[0], TEST_START + HOUR_MS);
    await sendAll(third);
    const before = third.log.length;
    rate(third, TEST_START + HOUR_MS, { level: 5 });
    rate(first, TEST_START, { level: 1 });
    expect((await third.send(third.log.slice(before))).status).toBe(200);
    await sendAll(first);
    expect(await counted()).toEqual([
      { at: 'quay-1', level: 1, counted: false },
      { at: 'quay-3', level: 5, counted: true },
    ]);
  });

  test('gives way to the other rating when the first is withdrawn, and takes its place again', async () => {
    const seq = rate(first, TEST_START, { level: 1 });
    rate(third, TEST_START + HOUR_MS, { level: 5 });
    await sendAll(first, third);
    const withdrawn = first.append({ kind: 'rating.changed', body: { rating: seq, level: null } });
    expect((await first.send([withdrawn])).status).toBe(200);
    expect(await levels('unit_day')).toEqual([{ n1: 0, n2: 0, n5: 1, withdrawn: 1 }]);
    const again = first.append({ kind: 'rating.changed', body: { rating: seq, level: 2 } });
    expect((await first.send([again])).status).toBe(200);
    expect(await levels('unit_day')).toEqual([{ n1: 0, n2: 1, n5: 0, withdrawn: 0 }]);
    expect(await levels('clerk_day')).toEqual([{ n1: 0, n2: 1, n5: 0, withdrawn: 0 }]);
  });

  test('stands in no other dossier’s way, nor do ratings without a code in each other’s', async () => {
    rate(first, TEST_START, { level: 1 });
    rate(third, TEST_START, { level: 5, dossier: OTHER });
    rate(third, TEST_START + 1, { level: 5, dossier: null, opening: 'no-code' });
    rate(third, TEST_START + 2, { level: 5, dossier: null, opening: 'no-code' });
    await sendAll(first, third);
    expect(await levels('unit_day')).toEqual([{ n1: 1, n2: 0, n5: 3, withdrawn: 0 }]);
  });

  test('counts once when both logs arrive at the same moment, many times over', async () => {
    const codes = Array.from({ length: 40 }, (_, nth) => nth.toString(16).padStart(64, '0'));
    for (const dossier of codes) {
      rate(first, TEST_START, { level: 1, dossier });
      rate(third, TEST_START + 1, { level: 5, dossier });
    }
    const batches = [first, third].flatMap((kiosk) =>
      [0, 1, 2, 3].map((part) => kiosk.log.slice(part * 10, part * 10 + 10)),
    );
    for (let part = 0; part < 4; part += 1)
      await Promise.all([first.send(batches[part] ?? []), third.send(batches[part + 4] ?? [])]);
    expect(await levels('unit_day')).toEqual([{ n1: 40, n2: 0, n5: 0, withdrawn: 0 }]);
  });
});

test('a rating that is no clerk’s is the counter’s and the unit’s alone', async () => {
  const seq = rate(first, TEST_START, { level: 1, clerk: null });
  first.append({ kind: 'clerk.disowned', body: { session: 'phien-1', clerk: 'can-bo-1' } });
  const said = { rating: seq, reasons: ['harassment'], comment: 'Người khác đã tiếp tôi' };
  first.append({ kind: 'rating.explained', body: said });
  await sendAll(first);
  for (const table of ['unit_day', 'counter_day'])
    expect(await levels(table)).toEqual([{ n1: 1, n2: 0, n5: 0, withdrawn: 0 }]);
  expect(await levels('clerk_day')).toEqual([{ n1: null, n2: null, n5: null, withdrawn: null }]);
  expect(await queryRows(central.databaseUrl, 'select clerk_id from petition')).toEqual([
    { clerk_id: null },
  ]);
});

describe('an answer about the procedure', () => {
  test('is kept beside the rating, once, and changes no figure of the clerk', async () => {
    const seq = rate(first, TEST_START, { level: 5 });
    first.append({ kind: 'procedure.rated', body: { rating: seq, scale: 'vn-5', level: 1 } });
    await sendAll(first);
    expect((await first.send(first.log)).status).toBe(200);
    expect(
      await queryRows(central.databaseUrl, 'select rating_seq::int, level from procedure_rating'),
    ).toEqual([{ rating_seq: seq, level: 1 }]);
    expect(await levels('clerk_day')).toEqual([{ n1: 0, n2: 0, n5: 1, withdrawn: 0 }]);
  });

  test('is set aside where its rating or its level is not known', async () => {
    const seq = rate(first, TEST_START, { level: 5 });
    first.append({ kind: 'procedure.rated', body: { rating: 99, scale: 'vn-5', level: 1 } });
    first.append({ kind: 'procedure.rated', body: { rating: seq, scale: 'vn-5', level: 6 } });
    const { body } = await first.send(first.log);
    expect(body).toMatchObject({
      verdicts: [
        { verdict: 'stored' },
        { verdict: 'quarantined', code: 'unknown-rating' },
        { verdict: 'quarantined', code: 'body-invalid' },
      ],
    });
  });
});
