import { BUNDLE_PART_BYTES } from '../../shared/contract/bundles.ts';
import type { CentralParts } from '../parts.ts';
import {
  claimImport,
  endImport,
  insertPart,
  noteProgress,
  partsOf,
  readUpload,
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
 * that ended in the middle the next begins again from the first entry, which the centre knows as a duplicate.
 */
export async function importUpload(parts: CentralParts, upload: StoredUpload): Promise<void> {
  if (!isComplete(upload)) return;
  const { db, now } = parts;
  const { id } = upload;
  const claimed = await claimImport(
    db.write,
    id,
    new Date(now()),
    new Date(now() - STANDS_STILL_MS),
  );
  if (!claimed) return;
  let noted = Number.NEGATIVE_INFINITY;
  const outcome = await importBundle(parts, {
    file: partsOf(db.write, id, upload.parts),
    unit: upload.unit,
    by: upload.by,
    onProgress: async (progress) => {
      const at = performance.now();
      if (at - noted < PROGRESS_EVERY_MS && progress.done < progress.total) return;
      noted = at;
      await noteProgress(db.write, id, progress, new Date(now()));
    },
  });
  await endImport(db.write, id, outcome.whole, storedOutcome(outcome));
}
