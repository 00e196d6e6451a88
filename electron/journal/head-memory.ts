import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { JournalVerdict } from '../../shared/contract/ipc.ts';
import type { Head } from '../../shared/log/chain.ts';
import { placeSchema } from '../../shared/log/continued.ts';
import type { Report } from '../report.ts';
import { makeFolder } from '../storage/make-folder.ts';
import type { Journal } from './journal.ts';

/**
 * Where the log ended that was last acknowledged, outside both copies of it: two copies that were rolled back together
 * agree with each other, and only this tells. It is not flushed, since it may lag behind and then tells less; it is
 * written after the journal is on the disk, so it never tells of an entry that wasn't there.
 */
export interface HeadMemory {
  /** What was remembered at the start or since; null: nothing. */
  readonly head: () => Head | null;
  /** The journal, which from now on is remembered. */
  readonly of: (journal: Journal) => Journal;
}

/** Overwritten in place, with room for any head, so that a full disk can't refuse it. */
const BYTES = 128;

export async function openHeadMemory(path: string, report: Report): Promise<HeadMemory> {
  await makeFolder(dirname(path));
  const file = await open(path, 'a+', 0o600).then(async (made) => {
    await made.close();
    return open(path, 'r+');
  });
  let head = await read(file);

  async function keep(next: Head | null): Promise<void> {
    head = next;
    try {
      await file.write(JSON.stringify(next).padEnd(BYTES), 0);
    } catch (error) {
      // The entry is on the disk; this only helps to miss it later.
      report('head-not-remembered', String(error));
    }
  }

  async function kept(written: Promise<JournalVerdict>): Promise<JournalVerdict> {
    const verdict = await written;
    if (verdict.ok) await keep(verdict.tail);
    return verdict;
  }

  return {
    head: () => head,
    of: (journal) => ({
      ...journal,
      append: (entry) => kept(journal.append(entry)),
      appendAll: (entries) => kept(journal.appendAll(entries)),
      setAside: async () => {
        const verdict = await journal.setAside();
        if (verdict.ok) await keep(null);
        return verdict;
      },
      close: async () => {
        await journal.close();
        await file.close();
      },
    }),
  };
}

async function read(file: FileHandle): Promise<Head | null> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(BYTES), 0, BYTES, 0);
  try {
    const value: unknown = JSON.parse(buffer.toString('utf8', 0, bytesRead));
    return placeSchema.safeParse(value).data ?? null;
  } catch {
    return null;
  }
}
