import { on } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DossierMapping } from '../../shared/contract/dossiers.ts';
import type { ReportFormat } from '../../shared/contract/reports.ts';
import type { HashedDossier } from '../dossiers/check-rows.ts';
import type { PlainPreview } from '../dossiers/preview-file.ts';
import type { ReadingOffice } from '../dossiers/read-dossier-file.ts';
import type { ReadList } from '../dossiers/read-list.ts';
import type { ReportSnapshot } from '../reports/snapshot.ts';
import type { ReadStatements } from '../statements/read-statements.ts';
import type { HeavyJob, HeavySaid } from './heavy-job.ts';

/** As a source beside this one, or as the bundle's own file beside it or above its chunks. */
const PLACES = ['heavy-worker.ts', 'heavy-worker.js', join('..', 'heavy-worker.js')].map((name) =>
  join(import.meta.dirname, name),
);

/** One file of a report, made on a thread of its own. */
export async function renderApart(snapshot: ReportSnapshot, format: ReportFormat): Promise<Buffer> {
  for await (const one of run({ kind: 'render', snapshot, format }))
    if (one.said === 'file')
      return Buffer.from(one.bytes.buffer, one.bytes.byteOffset, one.bytes.byteLength);
  throw new Error('a report without a file');
}

/** A whole list of dossiers, read on a thread of its own. */
export async function readDossiersApart(
  bytes: Uint8Array,
  mapping: DossierMapping,
  office: ReadingOffice,
): Promise<ReadList> {
  const dossiers: HashedDossier[] = [];
  for await (const one of run({ kind: 'read-dossiers', bytes, mapping, office })) {
    if (one.said === 'rows') dossiers.push(...one.dossiers);
    if (one.said === 'dossiers') return { ...one.list, dossiers };
  }
  throw new Error('a list without an end');
}

/** What a list of dossiers would become, found out on a thread of its own. */
export async function previewDossiersApart(
  bytes: Uint8Array,
  mapping: DossierMapping | null,
  office: ReadingOffice,
): Promise<PlainPreview> {
  for await (const one of run({ kind: 'preview-dossiers', bytes, mapping, office }))
    if (one.said === 'preview') return one.preview;
  throw new Error('a preview without an end');
}

/** A file of statements, read on a thread of its own. */
export async function readStatementsApart(
  job: Omit<Extract<HeavyJob, { readonly kind: 'read-statements' }>, 'kind'>,
): Promise<ReadStatements> {
  for await (const one of run({ kind: 'read-statements', ...job }))
    if (one.said === 'statements') return one.read;
  throw new Error('statements without an end');
}

/** What the worker says, in order; throws what the worker threw. */
async function* run(job: HeavyJob): AsyncGenerator<HeavySaid> {
  const place = PLACES.find((path) => existsSync(path));
  if (place === undefined) throw new Error(`no worker at ${PLACES.join(', ')}`);
  const worker = new Worker(place, { workerData: job });
  try {
    // Our own worker says nothing else.
    for await (const [said] of on(worker, 'message', { close: ['exit'] })) yield said as HeavySaid;
  } finally {
    await worker.terminate();
  }
}
