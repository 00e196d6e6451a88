import { readSegment, type SegmentFile } from './segments.ts';

/** `isOpen`: still written to. */
export type ReadSegment = (segment: SegmentFile, isOpen: boolean) => Promise<Buffer>;

/**
 * Keeps the closed file that was read last. Who reads a long log reads it in pages, several out of each file, and would
 * have it read and unpacked for every one of them.
 */
export function readingOnce(): ReadSegment {
  let kept: { readonly segment: SegmentFile; readonly bytes: Buffer } | null = null;

  return async (segment, isOpen) => {
    if (kept?.segment.path === segment.path) return kept.bytes;
    kept = null;
    const bytes = await readSegment(segment);
    if (!isOpen) kept = { segment, bytes };
    return bytes;
  };
}
