import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { importFaultSchema, type BundleUploadView } from '../../shared/contract/bundles.ts';
import { signedReceiptSchema } from '../../shared/log/head.ts';
import type { StoredOutcome } from '../bundles/outcome.ts';
import type { Schema } from '../db/schema.ts';

/** An upload as it is kept; `touchedAt` in ms. */
export interface StoredUpload extends Omit<BundleUploadView, 'fault' | 'receipt'>, StoredOutcome {
  readonly touchedAt: number;
}

const stateSchema = z.enum(['uploading', 'importing', 'whole', 'not-whole']);
const outcomeSchema: z.ZodType<StoredOutcome> = z.object({
  device: z.string().nullable(),
  stored: z.int(),
  duplicates: z.int(),
  quarantined: z.int(),
  fault: importFaultSchema.nullable(),
  receipt: signedReceiptSchema.nullable(),
});
const NO_OUTCOME: StoredOutcome = {
  device: null,
  stored: 0,
  duplicates: 0,
  quarantined: 0,
  fault: null,
  receipt: null,
};

export interface NewUpload {
  readonly unit: string;
  readonly file: string;
  readonly bytes: number;
  readonly by: string;
  readonly at: Date;
}

/** Null where there is no such unit. */
export async function insertUpload(db: Kysely<Schema>, upload: NewUpload): Promise<number | null> {
  const { unit, file, bytes, by, at } = upload;
  const row = await db
    .insertInto('bundle_upload')
    .columns(['unit_id', 'file', 'bytes', 'made_at', 'made_by', 'touched_at'])
    .expression(
      db
        .selectFrom('unit')
        .select((eb) => [
          'unit_id',
          eb.val(file).as('file'),
          eb.val(bytes).as('bytes'),
          eb.val(at).as('made_at'),
          eb.val(by).as('made_by'),
          eb.val(at).as('touched_at'),
        ])
        .where('unit_id', '=', unit),
    )
    .returning('upload_id')
    .executeTakeFirst();
  return row?.upload_id ?? null;
}

export async function readUpload(
  db: Kysely<Schema>,
  unit: string,
  id: number,
): Promise<StoredUpload | null> {
  const row = await db
    .selectFrom('bundle_upload')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('upload_id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : uploadOf(row);
}

export async function listUploads(
  db: Kysely<Schema>,
  unit: string,
  limit: number,
): Promise<readonly StoredUpload[]> {
  const rows = await db
    .selectFrom('bundle_upload')
    .selectAll()
    .where('unit_id', '=', unit)
    .orderBy('upload_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(uploadOf);
}

/** Keeps the next part; one that is there already changes nothing, one out of turn is refused with false. */
export async function insertPart(
  db: Kysely<Schema>,
  id: number,
  part: number,
  content: Buffer,
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const { parts } = await tx
      .selectFrom('bundle_upload')
      .select('parts')
      .where('upload_id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (part < parts) return true;
    if (part > parts) return false;
    await tx.insertInto('bundle_part').values({ upload_id: id, part, content }).execute();
    await tx
      .updateTable('bundle_upload')
      .set({ parts: parts + 1 })
      .where('upload_id', '=', id)
      .execute();
    return true;
  });
}

/** Of several processes one begins: where nobody has, or whoever had stands still since `staleBefore`. */
export async function claimImport(
  db: Kysely<Schema>,
  id: number,
  at: Date,
  staleBefore: Date,
): Promise<boolean> {
  const rows = await db
    .updateTable('bundle_upload')
    .set({ state: 'importing', touched_at: at })
    .where('upload_id', '=', id)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'uploading'),
        eb.and([eb('state', '=', 'importing'), eb('touched_at', '<', staleBefore)]),
      ]),
    )
    .returning('upload_id')
    .execute();
  return rows.length === 1;
}

export async function noteProgress(
  db: Kysely<Schema>,
  id: number,
  progress: { readonly done: number; readonly total: number },
  at: Date,
): Promise<void> {
  await db
    .updateTable('bundle_upload')
    .set({ ...progress, touched_at: at })
    .where('upload_id', '=', id)
    .execute();
}

/** The outcome stays, the bytes go: they are in the log now, or were not to be believed. */
export async function endImport(
  db: Kysely<Schema>,
  id: number,
  whole: boolean,
  outcome: StoredOutcome,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('bundle_upload')
      .set({ state: whole ? 'whole' : 'not-whole', outcome: JSON.stringify(outcome) })
      .where('upload_id', '=', id)
      .execute();
    await tx.deleteFrom('bundle_part').where('upload_id', '=', id).execute();
  });
}

export async function* partsOf(
  db: Kysely<Schema>,
  id: number,
  count: number,
): AsyncGenerator<Uint8Array, void> {
  for (let part = 0; part < count; part += 1) {
    const { content } = await db
      .selectFrom('bundle_part')
      .select('content')
      .where('upload_id', '=', id)
      .where('part', '=', part)
      .executeTakeFirstOrThrow();
    yield content;
  }
}

function uploadOf(row: Selectable<Schema['bundle_upload']>): StoredUpload {
  const outcome = row.outcome === null ? NO_OUTCOME : outcomeSchema.parse(row.outcome);
  return {
    ...outcome,
    id: row.upload_id,
    unit: row.unit_id,
    file: row.file,
    bytes: row.bytes,
    at: row.made_at.getTime(),
    by: row.made_by,
    state: stateSchema.parse(row.state),
    parts: row.parts,
    done: row.done,
    total: row.total,
    touchedAt: row.touched_at.getTime(),
  };
}
