import { sql, type Kysely, type Selectable } from 'kysely';
import { z } from 'zod';
import {
  BUNDLE_PART_BYTES,
  importFaultSchema,
  type BundleUploadView,
} from '../../shared/contract/bundles.ts';
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

/**
 * Keeps the next part; the same one once more changes nothing. @returns false for one out of turn, or with other content
 * than the one that is there
 */
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
    if (part < parts) return await isPart(tx, id, part, content);
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

async function isPart(
  tx: Kysely<Schema>,
  id: number,
  part: number,
  content: Buffer,
): Promise<boolean> {
  const same = await tx
    .selectFrom('bundle_part')
    .select('part')
    .where('upload_id', '=', id)
    .where('part', '=', part)
    .where('content', '=', content)
    .executeTakeFirst();
  return same !== undefined;
}

/**
 * Of several processes one begins: where nobody has, or whoever had stands still since `staleBefore`. @returns the number
 * of the claim, null where it is another's
 */
export async function claimImport(
  db: Kysely<Schema>,
  id: number,
  at: Date,
  staleBefore: Date,
): Promise<number | null> {
  const row = await db
    .updateTable('bundle_upload')
    .set((eb) => ({ state: 'importing', touched_at: at, claim: eb('claim', '+', 1) }))
    .where('upload_id', '=', id)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'uploading'),
        eb.and([eb('state', '=', 'importing'), eb('touched_at', '<', staleBefore)]),
      ]),
    )
    .returning('claim')
    .executeTakeFirst();
  return row?.claim ?? null;
}

/** An import by one claim. */
export interface ClaimedImport {
  readonly id: number;
  readonly claim: number;
}

/** Somebody else has taken the import up since. */
export class ClaimLost extends Error {}

export async function noteProgress(
  db: Kysely<Schema>,
  { id, claim }: ClaimedImport,
  progress: { readonly done: number; readonly total: number },
  at: Date,
): Promise<void> {
  await db
    .updateTable('bundle_upload')
    .set({ ...progress, touched_at: at })
    .where('upload_id', '=', id)
    .where('claim', '=', claim)
    .execute();
}

/** The outcome stays, the bytes go: they are in the log now, or were not to be believed. @throws ClaimLost */
export async function endImport(
  db: Kysely<Schema>,
  { id, claim }: ClaimedImport,
  whole: boolean,
  outcome: StoredOutcome,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const ended = await tx
      .updateTable('bundle_upload')
      .set({ state: whole ? 'whole' : 'not-whole', outcome: JSON.stringify(outcome) })
      .where('upload_id', '=', id)
      .where('claim', '=', claim)
      .returning('upload_id')
      .executeTakeFirst();
    if (ended === undefined) throw new ClaimLost();
    await tx.deleteFrom('bundle_part').where('upload_id', '=', id).execute();
  });
}

/** @throws ClaimLost */
export async function* partsOf(
  db: Kysely<Schema>,
  { id, claim }: ClaimedImport,
  count: number,
): AsyncGenerator<Uint8Array, void> {
  for (let part = 0; part < count; part += 1) {
    const found = await db
      .selectFrom('bundle_part')
      .innerJoin('bundle_upload', 'bundle_upload.upload_id', 'bundle_part.upload_id')
      .select('content')
      .where('bundle_part.upload_id', '=', id)
      .where('part', '=', part)
      .where('claim', '=', claim)
      .executeTakeFirst();
    if (found === undefined) throw new ClaimLost();
    yield found.content;
  }
}

/** Files that have arrived as a whole and that nobody imports, or nobody since `staleBefore`; the oldest first. */
export async function uploadsLeft(
  db: Kysely<Schema>,
  staleBefore: Date,
): Promise<readonly StoredUpload[]> {
  const rows = await db
    .selectFrom('bundle_upload')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb.and([
          eb('state', '=', 'uploading'),
          sql<boolean>`parts::bigint * ${BUNDLE_PART_BYTES} >= bytes`,
        ]),
        eb.and([eb('state', '=', 'importing'), eb('touched_at', '<', staleBefore)]),
      ]),
    )
    .orderBy('upload_id')
    .execute();
  return rows.map(uploadOf);
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
