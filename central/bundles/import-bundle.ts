import type { BundleHeader } from '../../shared/bundle/format.ts';
import type { BatchRequest, BatchResponse } from '../../shared/contract/wire.ts';
import type { SignedReceipt } from '../../shared/log/head.ts';
import type { KnownDevice } from '../devices/authenticate.ts';
import type { CentralParts } from '../parts.ts';
import type { Refusal } from '../problem/problem-error.ts';
import { receiveBatch } from '../receive/receive-batch.ts';
import { recordAudit } from '../store/audit.ts';
import { findWriter } from './find-writer.ts';
import type { ImportFault } from '../../shared/contract/bundles.ts';
import { readBundle } from './read-bundle.ts';

/** How far an import is. `total` is what the file says of itself. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

/** What came of a file. `whole` is false where anything is wrong with it; what is counted here is kept all the same. */
export interface ImportOutcome {
  readonly unit: string | null;
  readonly device: string | null;
  /** What the file says it holds; 0 where it can't be read. */
  readonly from: number;
  readonly to: number;
  readonly stored: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly whole: boolean;
  readonly fault: ImportFault | null;
  /** For all that the centre now holds of the device; null where it took nothing. */
  readonly receipt: SignedReceipt | null;
}

export interface ImportOrder {
  readonly file: AsyncIterable<Uint8Array>;
  /** The only unit whose kiosks may be in it, or null for any. */
  readonly unit: string | null;
  readonly by: string;
  readonly onProgress: (progress: ImportProgress) => Promise<void> | void;
}

const NOTHING: ImportOutcome = {
  unit: null,
  device: null,
  from: 0,
  to: 0,
  stored: 0,
  duplicates: 0,
  quarantined: 0,
  whole: false,
  fault: null,
  receipt: null,
};

/**
 * Takes an export file exactly as its batches would be taken from the network, one COMMIT a batch. What the centre has
 * is a duplicate, so a second import, or one after a cut, changes nothing that is there.
 */
export async function importBundle(
  parts: CentralParts,
  { file, unit, by, onProgress }: ImportOrder,
): Promise<ImportOutcome> {
  const { identity } = parts.exportKey;
  let outcome = NOTHING;
  let writer: KnownDevice | null = null;
  for await (const found of readBundle(file, { identity, deviceKey: null })) {
    if (found.kind === 'fault') outcome = { ...outcome, fault: found.fault };
    if (found.kind === 'end') outcome = { ...outcome, whole: true };
    if (found.kind === 'header') {
      outcome = { ...outcome, ...describe(found.header) };
      const known = await findWriter(parts.db, found.header, unit);
      if (known.ok) writer = known.device;
      else outcome = { ...outcome, fault: known.fault };
      await onProgress({ done: 0, total: found.header.count });
    }
    if (found.kind === 'batch' && writer !== null) {
      outcome = await take(parts, writer, outcome, found.batch);
      const { from, to } = outcome;
      await onProgress({ done: found.batch.head.head.to - from + 1, total: to - from + 1 });
    }
    if (outcome.fault !== null) break;
  }
  if (outcome.fault !== null) outcome = { ...outcome, whole: false };
  await note(parts, { ...outcome, unit: writer?.unitId ?? null }, by);
  return { ...outcome, unit: writer?.unitId ?? null };
}

function describe({ head: { head } }: BundleHeader): Partial<ImportOutcome> {
  return { device: head.device, from: head.from, to: head.to };
}

async function take(
  parts: CentralParts,
  writer: KnownDevice,
  before: ImportOutcome,
  batch: BatchRequest,
): Promise<ImportOutcome> {
  const verdict = await receiveBatch(parts, writer, batch);
  if (!verdict.ok) return { ...before, fault: refusalFault(verdict.refusal, batch) };
  const { receipt } = verdict.response;
  const count = (kind: string): number => countOf(verdict.response, kind);
  return {
    ...before,
    stored: before.stored + count('stored'),
    duplicates: before.duplicates + count('duplicate'),
    quarantined: before.quarantined + count('quarantined'),
    receipt,
  };
}

function countOf({ verdicts }: BatchResponse, kind: string): number {
  return verdicts.filter(({ verdict }) => verdict === kind).length;
}

/** The same refusals as on the wire, in terms of a file. */
function refusalFault(refusal: Refusal, { head: { head } }: BatchRequest): ImportFault {
  const { code, expected = 1, seq = head.from } = refusal;
  const at = { line: 0, offset: 0, seq: head.from - 1 };
  if (code === 'sequence-gap')
    return { ...at, code: 'gap', seq: expected - 1, detail: String(head.from) };
  if (code === 'log-forked') return { ...at, code: 'forked', detail: String(seq) };
  if (code === 'device-revoked') return { ...at, code: 'device-revoked', detail: head.device };
  return { ...at, code: 'refused', detail: code };
}

async function note(
  { db, now }: CentralParts,
  { unit, device, from, to, stored, duplicates, quarantined, whole, fault }: ImportOutcome,
  actor: string,
): Promise<void> {
  const counts = `${stored} stored, ${duplicates} duplicate, ${quarantined} quarantined`;
  await recordAudit(db.write, {
    at: new Date(now()),
    actor,
    action: 'bundle.imported',
    unitId: unit,
    subject: `${device ?? '?'} ${from}-${to}`,
    detail: `${counts}; ${whole ? 'whole' : (fault?.code ?? 'not whole')}`,
  });
}
