/** A line without its newline; `offset` is where it begins in the file, `number` counts from 1. */
export interface Line {
  readonly number: number;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

export interface LineSplitter {
  /** The lines that this piece ends. What is over the limit comes as it is so far and is for the reader to refuse. */
  readonly push: (piece: Uint8Array) => readonly Line[];
  /** What is left after the last newline; empty where the file ended with one. */
  readonly rest: () => Line;
}

const NEWLINE = 0x0a;

/** Cuts a file into lines, piece by piece, with at most `maxBytes` and one piece in memory. */
export function makeLineSplitter(maxBytes: number): LineSplitter {
  let kept: Uint8Array[] = [];
  let keptBytes = 0;
  let number = 1;
  let offset = 0;

  function take(): Line {
    const bytes = new Uint8Array(keptBytes);
    let at = 0;
    for (const part of kept) {
      bytes.set(part, at);
      at += part.length;
    }
    return { number, offset, bytes };
  }

  function next(length: number): void {
    number += 1;
    offset += length;
    kept = [];
    keptBytes = 0;
  }

  function keep(part: Uint8Array): void {
    // A copy: the caller may use its buffer again.
    kept.push(part.slice());
    keptBytes += part.length;
  }

  function push(piece: Uint8Array): readonly Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (;;) {
      const newline = piece.indexOf(NEWLINE, from);
      if (newline === -1) break;
      keep(piece.subarray(from, newline));
      const line = take();
      lines.push(line);
      next(line.bytes.length + 1);
      from = newline + 1;
    }
    keep(piece.subarray(from));
    if (keptBytes > maxBytes) {
      const line = take();
      lines.push(line);
      next(line.bytes.length);
    }
    return lines;
  }

  return { push, rest: take };
}
