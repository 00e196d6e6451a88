import { BLOCK_BYTES, readRecord } from './record.ts';

/** How much of a log can be trusted. */
export interface LogScan {
  readonly size: number;
  /** Bytes up to the end of the last entry that is whole; everything behind is to be cut. */
  readonly sound: number;
}

/** Reads at most 32 KiB at `offset`, fewer only at the end of the file. */
export type ReadBlock = (offset: number) => Buffer;

/**
 * Follows a LevelDB log or MANIFEST to the end of its last whole entry. What was preallocated and never written
 * (zeros) is no entry either; behind the first unreadable record nothing is believed, since the store would then
 * hold later writes without the earlier ones.
 */
export function scanLog(readBlock: ReadBlock, size: number): LogScan {
  let sound = 0;
  let open = false;
  for (let offset = 0; offset < size; offset += BLOCK_BYTES) {
    const block = readBlock(offset);
    let at = 0;
    for (;;) {
      if (at >= block.length) break;
      const reading = readRecord(block, at);
      if (reading.is === 'trailer') {
        // A block's rest too short for a header belongs to what stands before it.
        if (!open) sound = Math.min(size, offset + BLOCK_BYTES);
        break;
      }
      if (reading.is === 'unreadable') return { size, sound };
      const { fragment, end } = reading.record;
      const begins = fragment === 'full' || fragment === 'first';
      if (begins === open) return { size, sound };
      open = fragment === 'first' || fragment === 'middle';
      at = end;
      if (!open) sound = offset + at;
    }
  }
  return { size, sound };
}
