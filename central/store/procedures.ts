import { sql, type Kysely, type Transaction } from 'kysely';
import type { Procedure } from '../../shared/contract/kiosk-config.ts';
import type { Schema } from '../db/schema.ts';
import { compareLists, type ListChanges } from '../procedures/compare-lists.ts';
import { recordAudit } from './audit.ts';
import { raiseRevision } from './unit-revision.ts';
import type { Audit } from './users.ts';

/** Those that the office posts today, in its order. */
export async function readPosted(
  db: Kysely<Schema>,
  unitId: string,
): Promise<readonly Procedure[]> {
  const rows = await db
    .selectFrom('procedure')
    .select(['code', 'name', 'field', 'days'])
    .select(['fee_vnd as feeVnd', 'fee_note as feeNote', 'source', 'papers', 'steps'])
    .where('unit_id', '=', unitId)
    .where('left_at', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map(({ papers, steps, ...procedure }) => ({
    ...procedure,
    // Left out where nothing is told: a kiosk of an older version knows neither field.
    ...(papers.length > 0 && { papers }),
    ...(steps.length > 0 && { steps }),
  }));
}

interface ImportAudit extends Audit {
  readonly file: string;
  readonly fileHash: string;
}

/** In one transaction. What is left out keeps its row, for the ratings of it; the kiosks are told with the next revision. */
export async function replaceProcedures(
  db: Kysely<Schema>,
  unitId: string,
  procedures: readonly Procedure[],
  { by: actor, at, file, fileHash }: ImportAudit,
): Promise<ListChanges> {
  return await db.transaction().execute(async (tx) => {
    // First of all, for its lock on the unit: a second import waits for this one.
    await raiseRevision(tx, unitId);
    const changes = compareLists(await readPosted(tx, unitId), procedures);
    await tx
      .updateTable('procedure')
      .set({ left_at: at })
      .where('unit_id', '=', unitId)
      .where('left_at', 'is', null)
      .execute();
    await postProcedures(tx, unitId, procedures);
    const act = { at, actor, action: 'procedures.imported', unitId, subject: file } as const;
    const detail = JSON.stringify({ sha256: fileHash, rows: procedures.length, ...changes });
    await recordAudit(tx, { ...act, detail });
    return changes;
  });
}

/** By one JSON parameter: two thousand rows of values would pass PostgreSQL's limit on parameters one day. */
export async function postProcedures(
  tx: Transaction<Schema>,
  unitId: string,
  procedures: readonly Procedure[],
): Promise<void> {
  const rows = procedures.map((procedure, position) => ({
    papers: [],
    steps: [],
    ...procedure,
    position,
  }));
  await sql`
    insert into procedure (unit_id, code, position, name, field, days, fee_vnd, fee_note, source,
                           papers, steps)
    select ${unitId}, code, position, name, field, days, "feeVnd", "feeNote", source, papers, steps
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
      code text, position smallint, name text, field text, days double precision,
      "feeVnd" bigint, "feeNote" text, source text, papers jsonb, steps jsonb)
    on conflict (unit_id, code) do update set
      position = excluded.position, name = excluded.name, field = excluded.field,
      days = excluded.days, fee_vnd = excluded.fee_vnd, fee_note = excluded.fee_note,
      source = excluded.source, papers = excluded.papers, steps = excluded.steps,
      left_at = null`.execute(tx);
}
