import { openDurableDoc, type DurableDoc } from './opfs/durable-doc.ts';
import { openJournalFile, type JournalFile } from './opfs/journal-file.ts';
import { openSyncFile, writeBytes, type SyncFile } from './opfs/sync-file.ts';
import { DOC_NAMES, type DocName, type OpenedFiles } from './worker-contract.ts';

export interface HostFiles {
  readonly journal: JournalFile;
  readonly docs: ReadonlyMap<DocName, DurableDoc>;
}

/** Opens every file of the host in a folder of the origin's private file system. Rejects while another tab has them. */
export async function openHostFiles(folderName: string): Promise<HostFiles> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(folderName, { create: true });
  // Opened before it is needed: what is cut off must be kept at once, and opening takes a promise.
  const cut = await openSyncFile(folder, 'journal-cut.bin');
  const aside = await openSyncFile(folder, 'journal-aside.ndjson');
  const journal = openJournalFile(
    await openSyncFile(folder, 'journal.ndjson'),
    addTo(cut),
    addTo(aside),
  );
  const docs = await Promise.all(
    DOC_NAMES.map(async (name): Promise<[DocName, DurableDoc]> => {
      const a = await openSyncFile(folder, `${name}-a.json`);
      const b = await openSyncFile(folder, `${name}-b.json`);
      return [name, openDurableDoc([a, b])];
    }),
  );
  return { journal, docs: new Map(docs) };
}

function addTo(file: SyncFile): (bytes: Uint8Array<ArrayBuffer>) => void {
  return (bytes) => {
    writeBytes(file, bytes, file.getSize());
    file.flush();
  };
}

export function openedFiles({ journal, docs }: HostFiles): OpenedFiles {
  const text = (name: DocName): string | null => docs.get(name)?.read() ?? null;
  return {
    tail: journal.tail(),
    device: journal.device(),
    lostLines: journal.lostLines,
    docs: {
      key: text('key'),
      identity: text('identity'),
      config: text('config'),
      receipt: text('receipt'),
      lockouts: text('lockouts'),
    },
  };
}
