import { sql, type Kysely, type Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { HashedDossier } from '../dossiers/check-rows.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';

export interface StoredCounts {
  readonly added: number;
  readonly updated: number;
}

const ROWS_AT_ONCE = 2_000;

/**
 * Adds what is new and changes what differs, all or nothing; two lists of one unit wait for each other.
 * Runs among the readers' connections, because kiosks' batches keep both writers.
 */
export async function storeDossiers(
  db: Kysely<Schema>,
  unitId: string,
  importId: number,
  dossiers: readonly HashedDossier[],
  onDone: (rows: number) => Promise<void>,
  finish: (tx: Transaction<Schema>, counts: StoredCounts) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`dossiers/${unitId}`}, 0))`.execute(
      tx,
    );
    let counts: StoredCounts = { added: 0, updated: 0 };
    for (let at = 0; at < dossiers.length; at += ROWS_AT_ONCE) {
      const some = dossiers.slice(at, at + ROWS_AT_ONCE);
      const { added, updated } = await upsert(tx, unitId, importId, some);
      counts = { added: counts.added + added, updated: counts.updated + updated };
      await onDone(at + some.length);
    }
    await finish(tx, counts);
  });
}

async function upsert(
  tx: Transaction<Schema>,
  unitId: string,
  importId: number,
  dossiers: readonly HashedDossier[],
): Promise<StoredCounts> {
  const rows = dossiers.map(({ receivedAt, dueAt, finishedAt, ...rest }) => ({
    ...rest,
    receivedAt: isoOf(receivedAt),
    receivedDay: localDay(receivedAt),
    dueAt: isoOf(dueAt),
    finishedAt: isoOf(finishedAt),
  }));
  const result = await sql<{ added: boolean }>`
    insert into dossier (unit_id, import_id, hash, clerk_id, procedure_code, received_at,
                         received_day, due_at, finished_at, interlinked, online)
    select ${unitId}, ${importId}, decode(hash, 'hex'), clerk, procedure, "receivedAt",
           "receivedDay", "dueAt", "finishedAt", interlinked, online
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
      hash text, clerk text, procedure text, "receivedAt" timestamptz, "receivedDay" date,
      "dueAt" timestamptz, "finishedAt" timestamptz, interlinked boolean, online boolean)
    on conflict (unit_id, hash) do update set
      import_id = excluded.import_id, clerk_id = excluded.clerk_id,
      procedure_code = excluded.procedure_code, received_at = excluded.received_at,
      received_day = excluded.received_day, due_at = excluded.due_at,
      finished_at = excluded.finished_at, interlinked = excluded.interlinked,
      online = excluded.online
    where (dossier.clerk_id, dossier.procedure_code, dossier.received_at, dossier.due_at,
           dossier.finished_at, dossier.interlinked, dossier.online)
      is distinct from
          (excluded.clerk_id, excluded.procedure_code, excluded.received_at, excluded.due_at,
           excluded.finished_at, excluded.interlinked, excluded.online)
    returning xmax = 0 as added`.execute(tx);
  const added = result.rows.filter((row) => row.added).length;
  return { added, updated: result.rows.length - added };
}

function isoOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
