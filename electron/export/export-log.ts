import { join } from 'node:path';
import { prepareExport } from '../../shared/bundle/prepare-export.ts';
import type { BundlePiece } from '../../shared/bundle/write-bundle.ts';
import type { ExportDrive, ExportOrder, ExportVerdict } from '../../shared/contract/exports.ts';
import type { HostParts } from '../host-parts.ts';
import { encrypted } from './encrypted.ts';
import { writeThrough } from './write-through.ts';

export type ExportParts = Pick<HostParts, 'app' | 'journal' | 'key' | 'state' | 'now' | 'report'>;

export interface ExportJob {
  readonly order: ExportOrder;
  /** What is plugged in now. */
  readonly drives: readonly ExportDrive[];
  /** Entries done and in all. */
  readonly onProgress: (done: number, total: number) => void;
}

class LogFault extends Error {}

/** Writes a part of the log to a drive, from the journal, while ratings go on being taken. */
export async function exportLog(parts: ExportParts, job: ExportJob): Promise<ExportVerdict> {
  const drive = job.drives.find(({ id }) => id === job.order.drive);
  if (drive === undefined) return { ok: false, reason: 'drive-gone' };
  try {
    return await exportTo(drive, parts, job);
  } catch (error) {
    if (!(error instanceof LogFault)) throw error;
    parts.report('export-failed', String(error.cause));
    return { ok: false, reason: 'log-damaged' };
  }
}

async function exportTo(
  drive: ExportDrive,
  { app, journal, key, state, now }: ExportParts,
  { order, onProgress }: ExportJob,
): Promise<ExportVerdict> {
  const { publicKey, sign } = key;
  const prepared = await prepareExport(
    {
      app,
      publicKey,
      sign,
      now,
      tail: journal.tail(),
      config: state.config(),
      read: (seq, limit) => journal.read(seq, limit).catch(damaged),
      device: state.identity()?.device ?? null,
      acked: state.receipt()?.through ?? 0,
    },
    order,
  );
  if (!prepared.ok) return prepared;
  const { run, file, pieces, recipient } = prepared;
  const total = run.to - run.from + 1;
  const plain = bytesOf(pieces, (done) => onProgress(done, total));
  const bytes = recipient === null ? plain : encrypted(plain, recipient);
  const written = await writeThrough(join(drive.id, file), bytes);
  return written.ok ? { ...written, ...run, file, checked: true } : written;
}

/** The drive's faults have system codes; the log's must not be taken for one of them. */
function damaged(cause: unknown): never {
  throw new LogFault('the log can’t be read', { cause });
}

async function* bytesOf(
  pieces: AsyncGenerator<BundlePiece, void>,
  onDone: (done: number) => void,
): AsyncGenerator<Uint8Array, void> {
  for await (const { bytes, done } of pieces) {
    yield bytes;
    onDone(done);
  }
}
