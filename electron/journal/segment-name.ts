/** A journal file: the sequence number of its first entry and the local day it was begun. */
export interface SegmentName {
  readonly firstSeq: number;
  readonly day: string;
}

const SEQ_DIGITS = 12;
const PATTERN = /^(\d{12})\.(\d{4}-\d{2}-\d{2})\.ndjson(\.gz)?$/;

export const PACKED_ENDING = '.gz';

/** `000000000417.2026-11-23.ndjson`: the names sort as the entries do, even after a clock was set back. */
export function formatSegmentName({ firstSeq, day }: SegmentName): string {
  return `${String(firstSeq).padStart(SEQ_DIGITS, '0')}.${day}.ndjson`;
}

export function parseSegmentName(
  file: string,
): (SegmentName & { readonly packed: boolean }) | null {
  const [, seq, day, packed] = PATTERN.exec(file) ?? [];
  return seq === undefined || day === undefined
    ? null
    : { firstSeq: Number(seq), day, packed: packed !== undefined };
}
