import type { Entry } from '../../shared/log/entry.ts';
import { entriesOf, type EntryRange, type ReadSegment } from './read-entries.ts';
import { readSegment, type SegmentFile } from './segments.ts';

export interface Pages {
  readonly read: (range: EntryRange) => Promise<readonly Entry[]>;
  /** Other files are under the same names now. */
  readonly forget: () => void;
}

/**
 * Reads a journal in pages. Several come out of each file, so the closed file that was read last is kept: it need not be
 * read and unpacked for every one of them.
 */
export function pagesOf(folder: string): Pages {
  let kept: { readonly segment: SegmentFile; readonly bytes: Buffer } | null = null;

  const readOnce: ReadSegment = async (segment, isOpen) => {
    if (kept?.segment.path === segment.path) return kept.bytes;
    kept = null;
    const bytes = await readSegment(segment);
    if (!isOpen) kept = { segment, bytes };
    return bytes;
  };

  return {
    read: async (range) => {
      const entries: Entry[] = [];
      for await (const entry of entriesOf(folder, range, readOnce)) entries.push(entry);
      return entries;
    },
    forget: () => (kept = null),
  };
}
