import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../../central/db/transaction.ts';
import { ingestQueue, nextJobs, type IngestQueue } from '../../../central/receive/ingest-queue.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { enrolKiosk, ratingGiven, type TestKiosk } from '../../support/central-kiosk.ts';
import { TEST_OFFICE } from '../../support/central-office.ts';
import { queryRows } from '../../support/postgres.ts';

const UNIT = TEST_OFFICE.unit.id;

let central: TestCentral;
beforeAll(async () => {
  central = await startCentral();
});
afterAll(async () => {
  await central.close();
});

function queueOf({ parts }: TestCentral): IngestQueue {
  return ingestQueue((work) => inTransaction(parts.db.writers, work));
}

async function kiosks(count: number): Promise<readonly TestKiosk[]> {
  const made: TestKiosk[] = [];
  for (let nth = 0; nth < count; nth += 1)
    made.push(await enrolKiosk(central.url, await central.enrolCode('quay-3')));
  return made;
}

function tap(kiosk: TestKiosk, count: number): TestKiosk['log'] {
  const from = kiosk.log.length;
  for (let nth = 0; nth < count; nth += 1) kiosk.append(ratingGiven({ level: 1 + (nth % 5) }));
  return kiosk.log.slice(from);
}

async function heldBy(devices: readonly TestKiosk[]): Promise<readonly unknown[]> {
  return await queryRows(
    central.databaseUrl,
    `select device_id, last_seq::int, (select count(*)::int from entry where entry.device_id = device.device_id) as entries
     from device where device_id = any($1) order by device_id`,
    [devices.map(({ device }) => device)],
  );
}

/** How many transactions the run of these entries took: each has a number of its own. */
async function transactionsOf(devices: readonly TestKiosk[]): Promise<number> {
  const rows = await queryRows(
    central.databaseUrl,
    'select distinct xmin::text as id from entry where device_id = any($1)',
    [devices.map(({ device }) => device)],
  );
  return rows.length;
}

test('what waits goes in together: many kiosks, few transactions, every entry once', async () => {
  const many = await kiosks(12);
  const runs = many.map((kiosk) => [kiosk, tap(kiosk, 10)] as const);
  const queue = queueOf(central);
  const outcomes = await Promise.all(
    runs.map(([kiosk, run]) =>
      queue.store({ unitId: UNIT, deviceId: kiosk.device }, run, new Date()),
    ),
  );
  expect(outcomes.every(({ kind }) => kind === 'stored')).toBe(true);
  // The first goes at once, the others have gathered meanwhile.
  expect(await transactionsOf(many)).toBe(2);
  const [sums] = await queryRows(
    central.databaseUrl,
    `select sum(n1)::int n1, sum(n2)::int n2, sum(n3)::int n3, sum(n4)::int n4, sum(n5)::int n5 from unit_day`,
  );
  expect(sums).toEqual({ n1: 24, n2: 24, n3: 24, n4: 24, n5: 24 });
});

test('two runs of one kiosk at once, in order, and the same one twice', async () => {
  const [kiosk] = await kiosks(1);
  if (kiosk === undefined) throw new Error('no kiosk');
  const device = { unitId: UNIT, deviceId: kiosk.device };
  const first = tap(kiosk, 5);
  const second = tap(kiosk, 5);
  const queue = queueOf(central);
  const outcomes = await Promise.all(
    [first, second, first].map((run) => queue.store(device, run, new Date())),
  );
  expect(outcomes.map(({ kind }) => kind)).toEqual(['stored', 'stored', 'stored']);
  expect(await heldBy([kiosk])).toEqual([{ device_id: kiosk.device, last_seq: 10, entries: 10 }]);
});

test('one that fails fails alone: the others of its transaction are stored', async () => {
  const many = await kiosks(6);
  const sick = many[2];
  if (sick === undefined) throw new Error('no kiosk');
  // The database refuses this device's entries, as it would an entry that our schema doesn't foresee.
  await queryRows(
    central.databaseUrl,
    `create function refuse_sick() returns trigger language plpgsql as $$
     begin raise exception 'sick'; end $$`,
  );
  await queryRows(
    central.databaseUrl,
    `create trigger sick before insert on entry for each row
     when (new.device_id = '${sick.device}') execute function refuse_sick()`,
  );
  const queue = queueOf(central);
  const outcomes = await Promise.allSettled(
    many.map((kiosk) =>
      queue.store({ unitId: UNIT, deviceId: kiosk.device }, tap(kiosk, 3), new Date()),
    ),
  );
  expect(outcomes.map(({ status }) => status)).toEqual(
    many.map((kiosk) => (kiosk === sick ? 'rejected' : 'fulfilled')),
  );
  await queryRows(central.databaseUrl, 'drop trigger sick on entry');
  const again = await queue.store({ unitId: UNIT, deviceId: sick.device }, sick.log, new Date());
  expect(again.kind).toBe('stored');
  expect(await heldBy(many)).toEqual(
    many
      .map(({ device }) => ({ device_id: device, last_seq: 3, entries: 3 }))
      .toSorted((a, b) => (a.device_id < b.device_id ? -1 : 1)),
  );
});

test('two centres on one database: nobody waits in a circle, nothing is counted twice', async () => {
  const other = await startCentral({ databaseUrl: central.databaseUrl });
  try {
    const many = await kiosks(8);
    const before = await countAll();
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all(
        many.flatMap((kiosk) => {
          const run = tap(kiosk, 4);
          return [kiosk.send(run, central.url), kiosk.send(run, other.url)];
        }),
      );
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    }
    expect((await countAll()) - before).toBe(8 * 5 * 4);
    expect(await heldBy(many)).toEqual(
      many
        .map(({ device }) => ({ device_id: device, last_seq: 20, entries: 20 }))
        .toSorted((a, b) => (a.device_id < b.device_id ? -1 : 1)),
    );
  } finally {
    await other.close();
  }
});

async function countAll(): Promise<number> {
  const [row] = await queryRows(
    central.databaseUrl,
    'select sum(n1 + n2 + n3 + n4 + n5)::int as n from unit_day',
  );
  return Number(row?.['n']);
}

test.each<[string, readonly [string, number][], readonly string[], number]>([
  [
    'up to the limit',
    [
      ['a', 900],
      ['b', 900],
      ['c', 900],
    ],
    [],
    2,
  ],
  [
    'one that is longer has its own',
    [
      ['a', 5_000],
      ['b', 1],
    ],
    [],
    1,
  ],
  [
    'units at work are left',
    [
      ['a', 1],
      ['b', 1],
    ],
    ['a'],
    1,
  ],
  ['nothing is free', [['a', 1]], ['a'], 0],
])('%s', (_name, waiting, atWork, taken) => {
  const jobs = waiting.map(([unitId, rows]) => ({
    device: { unitId, deviceId: 'kiosk-1' },
    entries: Array.from({ length: rows }, () => entry),
  }));
  expect(nextJobs(jobs, new Set(atWork), 2_000)).toHaveLength(taken);
});

const entry = {
  device: 'kiosk-1',
  seq: 1,
  at: 0,
  mono: 0,
  boot: '0123456789abcdef',
  kind: 'heartbeat',
  body: {},
  prev: '',
  hash: '',
};
