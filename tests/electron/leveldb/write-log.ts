import { BLOCK_BYTES, maskedCrc } from '../../../electron/leveldb/record.ts';

/** LevelDB's writer (db/log_writer.cc) for tests: splits an entry over blocks, fills a rest below 7 bytes with zeros. */
export function writeLog(payloads: readonly Buffer[]): {
  readonly bytes: Buffer;
  readonly ends: readonly number[];
} {
  const parts: Buffer[] = [];
  const lastBytes: number[] = [];
  let size = 0;
  function put(part: Buffer): void {
    parts.push(part);
    size += part.length;
  }
  for (const payload of payloads) {
    let rest = payload;
    let fragment: 'begins' | 'goes on' | 'ended' = 'begins';
    while (fragment !== 'ended') {
      const left = BLOCK_BYTES - (size % BLOCK_BYTES);
      if (left < 7) {
        put(Buffer.alloc(left));
        continue;
      }
      const piece = rest.subarray(0, Math.min(rest.length, left - 7));
      rest = rest.subarray(piece.length);
      const ends = rest.length === 0;
      put(physicalRecord(typeOf(fragment === 'begins', ends), piece));
      fragment = ends ? 'ended' : 'goes on';
    }
    lastBytes.push(size);
  }
  return { bytes: Buffer.concat(parts), ends: lastBytes };
}

function typeOf(begins: boolean, ends: boolean): number {
  if (begins) return ends ? 1 : 2;
  return ends ? 4 : 3;
}

function physicalRecord(type: number, piece: Buffer): Buffer {
  const tail = Buffer.concat([Buffer.from([type]), piece]);
  const head = Buffer.alloc(6);
  head.writeUInt32LE(maskedCrc(tail), 0);
  head.writeUInt16LE(piece.length, 4);
  return Buffer.concat([head, tail]);
}
