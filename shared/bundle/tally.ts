import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { BundleTrailer } from './format.ts';

/** Counts the lines of a bundle as they are written or read. */
export interface BundleTally {
  readonly header: (line: Uint8Array) => void;
  readonly batch: (line: Uint8Array, entries: number) => void;
  /** What the trailer must say now. */
  readonly trailer: () => BundleTrailer;
}

const NEWLINE = utf8ToBytes('\n');

/** Each line is given without its newline, which counts all the same. */
export function makeTally(): BundleTally {
  const hash = sha256.create();
  let batches = 0;
  let count = 0;
  function add(line: Uint8Array): void {
    hash.update(line).update(NEWLINE);
  }
  return {
    header: add,
    batch: (line, entries) => {
      add(line);
      batches += 1;
      count += entries;
    },
    trailer: () => ({ batches, count, sha256: bytesToHex(hash.clone().digest()) }),
  };
}
