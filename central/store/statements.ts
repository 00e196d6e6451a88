import { sql, type Kysely, type Selectable } from 'kysely';
import type { StatementKind, StatementsView } from '../../shared/contract/statements.ts';
import type { Period } from '../../shared/evaluation/rule-set.ts';
import type { Schema } from '../db/schema.ts';
import type { StatementTables } from '../db/statement-tables.ts';
import type { Statement } from '../statements/statement.ts';
import { recordAudit } from './audit.ts';

export interface StatementCounts {
  readonly added: number;
  readonly updated: number;
}

const ROWS_AT_ONCE = 2_000;

/** Adds what is new and changes what differs, in the caller's transaction; two files of one unit wait for each other. */
export async function upsertStatements(
  tx: Kysely<Schema>,
  unitId: string,
  importId: number,
  statements: readonly Statement[],
): Promise<StatementCounts> {
  const lock = `statements/${unitId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(tx);
  let counts: StatementCounts = { added: 0, updated: 0 };
  for (let at = 0; at < statements.length; at += ROWS_AT_ONCE) {
    const some = statements.slice(at, at + ROWS_AT_ONCE);
    const { added, updated } = await upsert(tx, unitId, importId, some);
    counts = { added: counts.added + added, updated: counts.updated + updated };
  }
  return counts;
}

async function upsert(
  tx: Kysely<Schema>,
  unitId: string,
  importId: number,
  statements: readonly Statement[],
): Promise<StatementCounts> {
  const { rows } = await sql<{ added: boolean }>`
    insert into statement (unit_id, import_id, kind, key, from_day, to_day, clerk_id, data)
    select ${unitId}, ${importId}, kind, key, "from", "to", clerk, values
    from jsonb_to_recordset(${JSON.stringify(statements)}::jsonb) as row (
      kind text, key text, "from" date, "to" date, clerk text, values jsonb)
    on conflict (unit_id, kind, key) do update set
      import_id = excluded.import_id, from_day = excluded.from_day, to_day = excluded.to_day,
      clerk_id = excluded.clerk_id, data = excluded.data
    where (statement.from_day, statement.to_day, statement.clerk_id, statement.data)
      is distinct from
          (excluded.from_day, excluded.to_day, excluded.clerk_id, excluded.data)
    returning xmax = 0 as added`.execute(tx);
  const added = rows.filter((row) => row.added).length;
  return { added, updated: rows.length - added };
}

export interface StoredStatement extends Statement {
  readonly unit: string;
  readonly importId: number;
}

/** Everything that is stated of these units within the days, in a fixed order. */
export async function readStatements(
  db: Kysely<Schema>,
  unitIds: readonly string[],
  kinds: readonly StatementKind[],
  { from, to }: Period,
): Promise<readonly StoredStatement[]> {
  const rows = await db
    .selectFrom('statement')
    .selectAll()
    .where(sql<boolean>`unit_id = any(${unitIds})`)
    .where('kind', 'in', [...kinds])
    .where('from_day', '>=', from)
    .where('to_day', '<=', to)
    .orderBy('unit_id')
    .orderBy('kind')
    .orderBy('key')
    .execute();
  return rows.map(viewOf);
}

/** Forms by kind and month. */
export async function countForms(
  db: Kysely<Schema>,
  unitId: string,
  { from, to }: Period,
): Promise<StatementsView['forms']> {
  const { rows } = await sql<StatementsView['forms'][number]>`
    select kind, to_char(from_day, 'YYYY-MM') as month, count(*)::int as forms
    from statement
    where unit_id = ${unitId} and kind in ('citizen-forms', 'survey-forms')
      and from_day >= ${from} and to_day <= ${to}
    group by kind, month order by kind, month`.execute(db);
  return rows;
}

/** Leave that overlaps the days. */
export async function readLeave(
  db: Kysely<Schema>,
  unitId: string,
  { from, to }: Period,
): Promise<readonly StoredStatement[]> {
  const rows = await db
    .selectFrom('statement')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('kind', '=', 'leave-days')
    .where('from_day', '<=', to)
    .where('to_day', '>=', from)
    .orderBy('from_day')
    .orderBy('key')
    .execute();
  return rows.map(viewOf);
}

/** @returns false when there is none of this key */
export async function removeStatement(
  db: Kysely<Schema>,
  {
    unit,
    kind,
    key,
  }: { readonly unit: string; readonly kind: StatementKind; readonly key: string },
  audit: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('statement')
      .where('unit_id', '=', unit)
      .where('kind', '=', kind)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) return false;
    await recordAudit(tx, {
      at: audit.at,
      actor: audit.by,
      action: 'statement.removed',
      unitId: unit,
      subject: key,
      detail: kind,
    });
    return true;
  });
}

function viewOf(row: Selectable<StatementTables['statement']>): StoredStatement {
  return {
    unit: row.unit_id,
    kind: row.kind,
    key: row.key,
    from: row.from_day,
    to: row.to_day,
    clerk: row.clerk_id,
    values: row.data,
    importId: row.import_id,
  };
}
