import crc32c from 'crc-32/crc32c.js';

/** LevelDB's log format (google/leveldb, doc/log_format.md): 32 KiB blocks of records that never cross a block's edge. */
export const BLOCK_BYTES = 32_768;
const HEADER_BYTES = 7;
const MASK_DELTA = 0xa282ead8;

type Fragment = 'full' | 'first' | 'middle' | 'last';
const FRAGMENTS: readonly (Fragment | undefined)[] = [undefined, 'full', 'first', 'middle', 'last'];

/** One physical record: where it ends inside its block, and what part of an entry it is. */
export interface PhysicalRecord {
  readonly fragment: Fragment;
  readonly end: number;
}

/** What stands at `at` in a block: a sound record, the rest of a block too short for a header, or nothing that can be read. */
export type Reading =
  | { readonly is: 'record'; readonly record: PhysicalRecord }
  | { readonly is: 'trailer' }
  | { readonly is: 'unreadable' };

/**
 * @param block up to 32 KiB, shorter only at the end of the file
 */
export function readRecord(block: Buffer, at: number): Reading {
  if (BLOCK_BYTES - at < HEADER_BYTES) return { is: 'trailer' };
  if (block.length - at < HEADER_BYTES) return { is: 'unreadable' };
  const fragment = FRAGMENTS[block.readUInt8(at + 6)];
  const end = at + HEADER_BYTES + block.readUInt16LE(at + 4);
  if (!fragment || end > block.length) return { is: 'unreadable' };
  const sum = maskedCrc(block.subarray(at + 6, end));
  return sum === block.readUInt32LE(at)
    ? { is: 'record', record: { fragment, end } }
    : { is: 'unreadable' };
}

/** CRC-32C over type and payload, rotated and offset, because a CRC of data that holds CRCs is weak (util/crc32c.h). */
export function maskedCrc(bytes: Buffer): number {
  const crc = crc32c.buf(bytes) >>> 0;
  return (((crc >>> 15) | (crc << 17)) + MASK_DELTA) >>> 0;
}
