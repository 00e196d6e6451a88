import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';

export interface StoredReport {
  readonly id: string;
  readonly seq: number;
  readonly unit: string;
  readonly units: readonly string[];
  readonly form: string;
  readonly period: string;
  readonly locale: string;
  readonly sha256: Buffer;
  readonly ruleSets: readonly string[];
  readonly madeBy: string;
  readonly madeAt: Date;
}

export interface NewReport extends Omit<StoredReport, 'seq'> {
  readonly snapshot: string;
}

/** Stores the report and who made it, both or neither. */
export async function insertReport(db: Kysely<Schema>, report: NewReport): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('report')
      .values({
        report_id: report.id,
        unit_id: report.unit,
        unit_ids: report.units,
        form: report.form,
        period: report.period,
        locale: report.locale,
        snapshot: report.snapshot,
        sha256: report.sha256,
        rule_sets: report.ruleSets,
        made_by: report.madeBy,
        made_at: report.madeAt,
      })
      .execute();
    await recordAudit(tx, {
      at: report.madeAt,
      actor: report.madeBy,
      action: 'report.made',
      unitId: report.unit,
      subject: report.id,
    });
  });
}

const COLUMNS = [
  'report_id as id',
  'made_seq as seq',
  'unit_id as unit',
  'unit_ids as units',
  'form',
  'period',
  'locale',
  'sha256',
  'rule_sets as ruleSets',
  'made_by as madeBy',
  'made_at as madeAt',
] as const;

export async function readReport(
  db: Kysely<Schema>,
  id: string,
): Promise<(StoredReport & { readonly snapshot: string }) | null> {
  const row = await db
    .selectFrom('report')
    .select([...COLUMNS, 'snapshot'])
    .where('report_id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export interface ReportQuery {
  /** Null for all. */
  readonly units: readonly string[] | null;
  /** Made before this one. */
  readonly before: number | null;
  readonly limit: number;
}

/** Latest first, only those that speak of these units alone. */
export async function listReports(
  db: Kysely<Schema>,
  { units, before, limit }: ReportQuery,
): Promise<readonly StoredReport[]> {
  let query = db.selectFrom('report').select(COLUMNS).orderBy('made_seq', 'desc').limit(limit);
  if (units !== null) query = query.where(sql<boolean>`unit_ids <@ ${[...units]}::text[]`);
  if (before !== null) query = query.where('made_seq', '<', before);
  return await query.execute();
}

/** Periods of the unit's reports of these forms in the order of their making, each once. */
export async function reportedPeriods(
  db: Kysely<Schema>,
  unit: string,
  forms: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('report')
    .select('period')
    .where('unit_id', '=', unit)
    .where('form', 'in', [...forms])
    .groupBy('period')
    .orderBy((builder) => builder.fn.min('made_seq'))
    .execute();
  return rows.map(({ period }) => period);
}
