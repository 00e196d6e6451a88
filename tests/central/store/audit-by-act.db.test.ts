import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Schema } from '../../../central/db/schema.ts';
import { deviceChanges } from '../../../central/store/alarm-facts.ts';
import { endFoundExports, missingExports } from '../../../central/store/missing-exports.ts';
import { createTestDatabase, queryRows, type TestDatabase } from '../../support/postgres.ts';

const NOW = new Date(Date.UTC(2026, 9, 5));
const A_WEEK_AGO = new Date(Date.UTC(2026, 8, 28));

let database: TestDatabase;
let db: Kysely<Schema>;
const asked: CompiledQuery[] = [];
beforeAll(async () => {
  database = await createTestDatabase('template');
  db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: database.url }) }),
    log: ({ query }) => {
      asked.push(query);
    },
  });
  // A year of a large town: nearly all of it people who come and go.
  await queryRows(
    database.url,
    `insert into audit_event (event_id, at, actor, action, subject, detail, prev, hash)
     select n, $1::timestamptz - n * interval '5 minutes', 'a',
            case when n % 1000 = 0 then 'device.enrolled' when n % 10 = 1 then 'bundle.imported'
                 else 'session.opened' end,
            'd' || n || ' 1-2', '9 stored; whole', '', ''
     from generate_series(1, 100000) as n`,
    [NOW],
  );
  await queryRows(
    database.url,
    `insert into alarm (unit_id, device_id, kind, seq, data, first_at, last_at, due_at)
     select 'u', 'd' || n, 'export-missing', n, '{"first": 1, "last": 2}', $1, $1, $1
     from generate_series(1, 20) as n`,
    [NOW],
  );
  await queryRows(database.url, 'analyze');
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

test.each<[string, string, () => Promise<unknown>]>([
  ['audit_event_enrolled', 'who was enrolled lately', () => deviceChanges(db, A_WEEK_AGO)],
  ['audit_event_imported', 'which files were found', () => endFoundExports(db, NOW)],
  [
    'audit_event_imported',
    'which files are missing',
    () => missingExports(db, { after: A_WEEK_AGO, before: NOW }),
  ],
])('%s answers %s without reading the whole record', async (index, _what, ask) => {
  asked.length = 0;
  await ask();
  const [query] = asked;
  if (query === undefined) throw new Error('nothing was asked');
  const plan = await queryRows(database.url, `explain ${query.sql}`, query.parameters);
  const text = plan.map((line) => line['QUERY PLAN']).join('\n');

  expect(text).toContain(index);
  expect(text).toContain('Index Cond');
  expect(text).not.toContain('Seq Scan on audit_event');
});
