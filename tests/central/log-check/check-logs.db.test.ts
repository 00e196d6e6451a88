import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkUnit, type UnitCheck } from '../../../central/log-check/check-logs.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';

const unitId = TEST_OFFICE.unit.id;
/** More than a page, in batches that end inside one. */
const RATINGS = 1_300;
const BATCH = 450;

let central: TestCentral;
let kiosk: TestKiosk;
beforeAll(async () => {
  central = await startCentral();
  kiosk = await enrolKiosk(central.url, await central.enrolCode('quay-3'));
  for (let tap = 0; tap < RATINGS; tap += 1) kiosk.append(ratingGiven({ level: 1 + (tap % 4) }));
  kiosk.append({ kind: 'rating.changed', body: { rating: 3, level: 1 } });
  for (let from = 0; from < kiosk.log.length; from += BATCH)
    expect((await kiosk.send(kiosk.log.slice(from, from + BATCH))).status).toBe(200);
});
afterAll(() => central.close());

async function check(): Promise<UnitCheck> {
  const order = { unitId, device: null, anchors: [], onDevice: () => undefined };
  return await checkUnit(central.parts, order);
}

test('a log of several pages is followed and counted to its end', async () => {
  const { logs, ratings, sums } = await check();
  const [log] = logs;
  expect(log?.walk).toMatchObject({ entries: RATINGS + 1, ratings: RATINGS, faultCount: 0 });
  expect(log?.walk.head.hash).toBe(kiosk.log.at(-1)?.hash);
  expect(log?.signature).toBe('fits');
  expect([ratings.count, sums?.count]).toEqual([0, 0]);
});

test('where much was changed all of it is counted and some of it named, on every page', async () => {
  await queryRows(
    central.databaseUrl,
    'update rating set level = 5 where device_id = $1 and (seq > 990 or seq = 1)',
    [kiosk.device],
  );
  const { ratings } = await check();
  expect(ratings.count).toBe(RATINGS - 990 + 1);
  expect(ratings.shown.map(({ seq }) => seq)).toEqual([
    1,
    ...Array.from({ length: 19 }, (_, at) => 991 + at),
  ]);
  await queryRows(
    central.databaseUrl,
    'update rating set level = given_level where device_id = $1 and seq <> 3',
    [kiosk.device],
  );
});

test('two checks at once, and a batch that arrives meanwhile, disturb nobody', async () => {
  const more = kiosk.append(ratingGiven({ level: 4 }));
  const [one, two, sent] = await Promise.all([check(), check(), kiosk.send([more])]);
  expect(sent.status).toBe(200);
  for (const { logs, ratings, sums } of [one, two, await check()]) {
    expect([ratings.count, sums?.count, logs[0]?.walk.faultCount]).toEqual([0, 0, 0]);
    expect(logs[0]?.walk.head).toEqual(logs[0]?.kept);
    expect(logs[0]?.signature).toBe('fits');
  }
});
