import { parentPort, workerData } from 'node:worker_threads';
import type { HeavyJob, HeavySaid } from './heavy-job.ts';

const ROWS_AT_ONCE = 1_000;

function say(said: HeavySaid): void {
  // A thread's port has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(said);
}

/** Each job loads its own libraries alone: a thread lives for one. */
async function work(job: HeavyJob): Promise<void> {
  switch (job.kind) {
    case 'render': {
      const { renderReport } = await import('../reports/render/render.ts');
      say({ said: 'file', bytes: await renderReport(job.snapshot, job.format) });
      return;
    }
    case 'read-dossiers': {
      const { readDossierFile } = await import('../dossiers/read-dossier-file.ts');
      const { dossiers, ...list } = await readDossierFile(job.bytes, job.mapping, job.office);
      for (let at = 0; at < dossiers.length; at += ROWS_AT_ONCE)
        say({ said: 'rows', dossiers: dossiers.slice(at, at + ROWS_AT_ONCE) });
      say({ said: 'dossiers', list });
      return;
    }
    case 'preview-dossiers': {
      const { previewFile } = await import('../dossiers/preview-file.ts');
      say({ said: 'preview', preview: await previewFile(job.bytes, job.mapping, job.office) });
      return;
    }
    case 'read-statements': {
      const { clerkFinder } = await import('../dossiers/find-clerk.ts');
      const { readStatements } = await import('../statements/read-statements.ts');
      const { bytes, statements: kind, clerks, today } = job;
      const office = { clerkCalled: clerkFinder(clerks, {}), today };
      say({ said: 'statements', read: await readStatements(Buffer.from(bytes), kind, office) });
      return;
    }
  }
}

// The one who started this worker made the job; nothing else can post to it.
await work(workerData as HeavyJob);
