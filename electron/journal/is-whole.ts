import type { Journal } from './journal.ts';

const PAGE_ENTRIES = 1_000;

/** Whether all that the journal holds can be read, from its first entry to its end. */
export async function isWhole({ read, tail }: Pick<Journal, 'read' | 'tail'>): Promise<boolean> {
  const end = tail().seq;
  try {
    for (let next = 1; next <= end;) {
      const last = (await read(next, PAGE_ENTRIES)).at(-1);
      if (last === undefined) return false;
      next = last.seq + 1;
    }
    return true;
  } catch {
    return false;
  }
}
