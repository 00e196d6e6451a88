import type { Readable, Writable } from 'node:stream';
import type { PoolClient } from 'pg';
import { from as copyFrom, to as copyTo, type CopyToStreamQuery } from 'pg-copy-streams';
import { z } from 'zod';
import type { Reference } from '../backup/table-order.ts';

/** A connection that a back-up has to itself. */
export type BackupClient = PoolClient;

/** Kysely's own, which a restored database gets by its own migrations. */
const NOT_OURS = ['kysely_migration', 'kysely_migration_lock'];

export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
}

const shapesSchema = z.array(z.object({ name: z.string(), columns: z.array(z.string()) }));

/** All tables with their columns in order; of a partitioned one the whole. Computed columns fill themselves. */
export async function tableShapes(client: PoolClient): Promise<readonly TableShape[]> {
  const { rows } = await client.query(
    `select relname as name, array_agg(attname::text order by attnum) as columns
     from pg_class join pg_attribute on attrelid = pg_class.oid
     where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
       and not relispartition and attnum > 0 and not attisdropped and attgenerated = ''
       and relname <> all($1)
     group by relname order by relname`,
    [NOT_OURS],
  );
  return shapesSchema.parse(rows);
}

export async function references(client: PoolClient): Promise<readonly Reference[]> {
  const { rows } = await client.query<Reference>(
    `select conrelid::regclass::text as "from", confrelid::regclass::text as "to"
     from pg_constraint
     where contype = 'f' and connamespace = current_schema()::regnamespace`,
  );
  return rows;
}

/** Months that have a partition, `YYYY-MM-01`. */
export async function partitionMonths(client: PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ month: string }>(
    `select replace(substring(inhrelid::regclass::text from 7), '_', '-') || '-01' as month
     from pg_inherits where inhparent = 'entry'::regclass
       and inhrelid::regclass::text ~ '^entry_\\d{4}_\\d{2}$'
     order by month`,
  );
  return rows.map(({ month }) => month);
}

export async function takenMigrations(client: PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select name from kysely_migration order by name',
  );
  return rows.map(({ name }) => name);
}

/** Whether the database has any table of ours; one that has none is as good as new. */
export async function hasTables(client: PoolClient): Promise<boolean> {
  return (await tableShapes(client)).length > 0;
}

/** Takes out what the schema's own steps put in, e.g. usual terms: the back-up has the office's. */
export async function emptyTables(client: PoolClient, names: readonly string[]): Promise<void> {
  for (const name of names) await client.query(`delete from ${client.escapeIdentifier(name)}`);
}

/**
 * What tables do of themselves, e.g. keep a unit's former wordings, was done before the back-up was made: it must not be
 * done again while its rows are put back. References are checked all the same.
 */
export async function withoutTriggers(
  client: PoolClient,
  names: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const tables = names.map((name) => client.escapeIdentifier(name));
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await work();
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
}

/** One instant of the whole database for everything that follows on this connection. */
export async function beginSnapshot(client: PoolClient): Promise<void> {
  await client.query('begin transaction isolation level repeatable read read only');
}

export interface RowStream {
  readonly stream: Readable;
  /** Once the stream has ended. */
  readonly rows: () => number;
}

/** A table's rows as COPY text; `where` leaves some out. */
export function readRows(client: PoolClient, shape: TableShape, none: boolean): RowStream {
  const columns = columnList(client, shape);
  const table = client.escapeIdentifier(shape.name);
  const query = `copy (select ${columns} from ${table}${none ? ' where false' : ''}) to stdout`;
  const stream: CopyToStreamQuery = client.query(copyTo(query));
  return { stream, rows: () => stream.rowCount };
}

export interface RowSink {
  readonly stream: Writable;
  readonly rows: () => number;
}

export function writeRows(client: PoolClient, shape: TableShape): RowSink {
  const table = client.escapeIdentifier(shape.name);
  const stream = client.query(copyFrom(`copy ${table} (${columnList(client, shape)}) from stdin`));
  return { stream, rows: () => stream.rowCount };
}

function columnList(client: PoolClient, { columns }: TableShape): string {
  return columns.map((column) => client.escapeIdentifier(column)).join(', ');
}

const identitySchema = z.array(z.object({ name: z.string(), column: z.string() }));

/** Lets numbers that the database gives go on after the highest that is there. */
export async function moveSequences(client: PoolClient): Promise<void> {
  const { rows } = await client.query(
    `select relname as name, attname as column
     from pg_class join pg_attribute on attrelid = pg_class.oid
     where relnamespace = current_schema()::regnamespace and attidentity <> ''`,
  );
  for (const { name, column } of identitySchema.parse(rows)) {
    const [table, field] = [name, column].map((one) => client.escapeIdentifier(one));
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${field}), 0) + 1, false)
       from ${table}`,
      [table, column],
    );
  }
}
