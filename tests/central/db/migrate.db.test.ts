import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../../central/db/database.ts';
import { isUpToDate, migrate } from '../../../central/db/migrate.ts';
import { MIGRATIONS } from '../../../central/db/migrations/all.ts';
import { preparePartitions } from '../../../central/store/partitions.ts';
import { createTestDatabase, queryRows, type TestDatabase } from '../../support/postgres.ts';

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase('empty');
  db = openDatabase(database.url, () => undefined);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

test('an empty database is brought up by two processes at once, each step once, and then stays', async () => {
  expect(await isUpToDate(db.write)).toBe(false);
  const other = openDatabase(database.url, () => undefined);
  const taken = await Promise.all([migrate(db.write), migrate(other.write)]);
  await other.close();
  expect(taken.flat().toSorted()).toEqual(Object.keys(MIGRATIONS).toSorted());
  expect(await isUpToDate(db.write)).toBe(true);
  expect(await migrate(db.write)).toEqual([]);
});

test('every month ahead has its partition, made once, also by two processes at once', async () => {
  const now = Date.UTC(2026, 10, 30, 23, 59);
  await Promise.all([preparePartitions(db.write, now), preparePartitions(db.write, now)]);
  await preparePartitions(db.write, Date.UTC(2026, 11, 1));
  const rows = await queryRows(
    database.url,
    `select inhrelid::regclass::text as name from pg_inherits
     where inhparent in ('entry'::regclass, 'rating'::regclass) order by 1`,
  );
  const months = ['2026_11', '2026_12', '2027_01', '2027_02', '2027_03', 'rest'];
  expect(rows.map(({ name }) => name)).toEqual(
    ['entry', 'rating'].flatMap((table) => months.map((month) => `${table}_${month}`)),
  );
});

test('a month that already has rows outside its partition is left as it is', async () => {
  await queryRows(
    database.url,
    `insert into entry values ('u', 'd', 1, '2027-07-15', 0, 0, '', 'k', '{}', '', '')`,
  );
  await preparePartitions(db.write, Date.UTC(2027, 6, 1));
  const rows = await queryRows(
    database.url,
    `select to_regclass('entry_2027_07') as july, to_regclass('entry_2027_08')::text as august`,
  );
  expect(rows).toEqual([{ july: null, august: 'entry_2027_08' }]);
});

test.each(['entry', 'quarantine', 'audit_event'])(
  '%s can’t be changed or emptied',
  async (table) => {
    await queryRows(
      database.url,
      `insert into quarantine values ('u', 'd', 1, '', 'fork', '', '{}', now()) on conflict do nothing`,
    );
    await queryRows(
      database.url,
      `insert into audit_event (event_id, at, actor, action, subject, prev, hash)
       values ((select count(*) + 1 from audit_event), now(), 'a', 'b', 'c', '', '')`,
    );
    const column = table === 'audit_event' ? 'subject' : 'device_id';
    for (const attempt of [
      `update ${table} set ${column} = 'x'`,
      `delete from ${table}`,
      `truncate ${table}`,
    ])
      await expect(queryRows(database.url, attempt)).rejects.toThrow('append-only');
  },
);
