import { BUNDLE_PART_BYTES } from '../../shared/contract/bundles.ts';
import type { CentralParts } from '../parts.ts';
import {
  ClaimLost,
  claimImport,
  endImport,
  insertPart,
  noteProgress,
  partsOf,
  readUpload,
  uploadsLeft,
  type ClaimedImport,
  type StoredUpload,
} from '../store/bundle-uploads.ts';
import { importBundle } from './import-bundle.ts';
import { storedOutcome } from './outcome.ts';

/** A part that is stored and an import that gets on are never this long about it. */
const STANDS_STILL_MS = 60_000;
const PROGRESS_EVERY_MS = 500;

export type PartVerdict =
  | { readonly ok: true; readonly upload: StoredUpload }
  | { readonly ok: false; readonly reason: 'not-found' | 'out-of-turn' | 'wrong-size' };

export interface Part {
  readonly unit: string;
  readonly id: number;
  /** From 0. */
  readonly part: number;
  readonly content: Buffer;
}

/** Takes a part of a file; every part but the last is `BUNDLE_PART_BYTES` long. */
export async function takePart(
  { db }: CentralParts,
  { unit, id, part, content }: Part,
): Promise<PartVerdict> {
  const upload = await readUpload(db.write, unit, id);
  if (upload === null) return { ok: false, reason: 'not-found' };
  if (upload.state !== 'uploading') return { ok: true, upload };
  const expected = Math.min(BUNDLE_PART_BYTES, upload.bytes - part * BUNDLE_PART_BYTES);
  if (content.length !== expected) return { ok: false, reason: 'wrong-size' };
  if (!(await insertPart(db.write, id, part, content))) return { ok: false, reason: 'out-of-turn' };
  const now = await readUpload(db.write, unit, id);
  return now === null ? { ok: false, reason: 'not-found' } : { ok: true, upload: now };
}

export function isComplete({ bytes, parts }: StoredUpload): boolean {
  return parts * BUNDLE_PART_BYTES >= bytes;
}

/**
 * Imports a file that has arrived as a whole. Whoever asks may call this: of several processes one works, and after one
 * that ended in the middle the next begins again from the first entry, which the centre knows as a duplicate. What fails
 * for another reason than the file leaves it as it is, for the next try.
 */
export async function importUpload(parts: CentralParts, upload: StoredUpload): Promise<void> {
  if (!isComplete(upload)) return;
  const { db, now } = parts;
  const { id } = upload;
  const claim = await claimImport(db.write, id, new Date(now()), staleBefore(now()));
  if (claim === null) return;
  try {
    await importClaimed(parts, upload, { id, claim });
  } catch (error) {
    if (!isClaimLost(error)) throw error;
  }
}

function isClaimLost(error: unknown): boolean {
  return error instanceof ClaimLost || (error instanceof Error && error.cause instanceof ClaimLost);
}

/** A broken connection to the database must not look like a stick that can't be read: those are system errors too. */
async function* kept(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  try {
    yield* parts;
  } catch (error) {
    throw new Error('the parts of an upload can’t be read', { cause: error });
  }
}

async function importClaimed(
  parts: CentralParts,
  upload: StoredUpload,
  claimed: ClaimedImport,
): Promise<void> {
  const { db, now } = parts;
  let noted = Number.NEGATIVE_INFINITY;
  const outcome = await importBundle(parts, {
    file: kept(partsOf(db.write, claimed, upload.parts)),
    unit: upload.unit,
    by: upload.by,
    onProgress: async (progress) => {
      const at = performance.now();
      if (at - noted < PROGRESS_EVERY_MS && progress.done < progress.total) return;
      noted = at;
      await noteProgress(db.write, claimed, progress, new Date(now()));
    },
  });
  await endImport(db.write, claimed, outcome.whole, storedOutcome(outcome));
}

/** Takes up what a process left in the middle, or never began. */
export async function resumeImports(
  parts: CentralParts,
  onTrouble: (error: unknown) => void,
): Promise<void> {
  const { db, now } = parts;
  for (const upload of await uploadsLeft(db.read, staleBefore(now())))
    importUpload(parts, upload).catch(onTrouble);
}

function staleBefore(now: number): Date {
  return new Date(now - STANDS_STILL_MS);
}
