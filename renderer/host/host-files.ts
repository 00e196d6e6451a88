import { openDurableDoc, type DurableDoc } from './opfs/durable-doc.ts';
import { openArchive } from './opfs/archive.ts';
import { openJournalFile } from './opfs/journal-file.ts';
import { openLongJournal, type LongJournal } from './opfs/long-journal.ts';
import { scanJournal } from './opfs/scan-journal.ts';
import { openSyncFile, readAll, writeBytes, type SyncFile } from './opfs/sync-file.ts';
import { DOC_NAMES, type DocName, type OpenedFiles } from './worker-contract.ts';

export interface HostFiles {
  readonly journal: LongJournal;
  readonly docs: ReadonlyMap<DocName, DurableDoc>;
}

/** Opens every file of the host in a folder of the origin's private file system. Rejects while another tab has them. */
export async function openHostFiles(folderName: string): Promise<HostFiles> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(folderName, { create: true });
  // Opened before it is needed: what is cut off must be kept at once, and opening takes a promise.
  const cut = await openSyncFile(folder, 'journal-cut.bin');
  const aside = await openSyncFile(folder, 'journal-aside.ndjson');
  const journal = openJournal({
    file: await openSyncFile(folder, 'journal.ndjson'),
    shelves: [
      await openSyncFile(folder, 'journal-packed-a.bin'),
      await openSyncFile(folder, 'journal-packed-b.bin'),
    ],
    cut,
    aside,
    packedAside: await openSyncFile(folder, 'journal-aside.bin'),
  });
  const docs = await Promise.all(
    DOC_NAMES.map(async (name): Promise<[DocName, DurableDoc]> => {
      const a = await openSyncFile(folder, `${name}-a.json`);
      const b = await openSyncFile(folder, `${name}-b.json`);
      return [name, openDurableDoc([a, b])];
    }),
  );
  return { journal, docs: new Map(docs) };
}

export interface JournalFiles {
  readonly file: SyncFile;
  readonly shelves: readonly [SyncFile, SyncFile];
  readonly cut: SyncFile;
  readonly aside: SyncFile;
  readonly packedAside: SyncFile;
}

export function openJournal(files: JournalFiles): LongJournal {
  const { file, shelves, cut, aside, packedAside } = files;
  const { end, firstSeq } = scanJournal(readAll(file));
  const archive = openArchive(shelves, end === 0 ? null : firstSeq, addTo(cut));
  const journal = openJournalFile(file, addTo(cut), addTo(aside), archive.end());
  return openLongJournal(journal, archive, addTo(packedAside));
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
    flaw: journal.flaw,
    docs: {
      key: text('key'),
      identity: text('identity'),
      config: text('config'),
      receipt: text('receipt'),
      lockouts: text('lockouts'),
    },
  };
}
