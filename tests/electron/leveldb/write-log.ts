import { BLOCK_BYTES, maskedCrc } from '../../../electron/leveldb/record.ts';

/** LevelDB's writer (db/log_writer.cc) for tests: splits an entry over blocks, fills a rest below 7 bytes with zeros. */
export function writeLog(payloads: readonly Buffer[]): {
  readonly bytes: Buffer;
  readonly ends: readonly number[];
} {
  const parts: Buffer[] = [];
  const ends: number[] = [];
  let size = 0;
  function put(part: Buffer): void {
    parts.push(part);
    size += part.length;
  }
  for (const payload of payloads) {
    let rest = payload;
    let first = true;
    do {
      const left = BLOCK_BYTES - (size % BLOCK_BYTES);
      if (left < 7) {
        put(Buffer.alloc(left));
        continue;
      }
      const piece = rest.subarray(0, Math.min(rest.length, left - 7));
      rest = rest.subarray(piece.length);
      const type = first ? (rest.length === 0 ? 1 : 2) : rest.length === 0 ? 4 : 3;
      const tail = Buffer.concat([Buffer.from([type]), piece]);
      const head = Buffer.alloc(6);
      head.writeUInt32LE(maskedCrc(tail), 0);
      head.writeUInt16LE(piece.length, 4);
      put(Buffer.concat([head, tail]));
      first = false;
      if (type === 1 || type === 4) break;
    } while (true);
    ends.push(size);
  }
  return { bytes: Buffer.concat(parts), ends };
}
