import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOCK_BYTES, maskedCrc } from '../../../electron/leveldb/record.ts';
import { scanLog } from '../../../electron/leveldb/scan.ts';
import { writeLog } from './write-log.ts';

function scan(bytes: Buffer) {
  return scanLog((offset) => bytes.subarray(offset, offset + BLOCK_BYTES), bytes.length);
}

/** Entries of every size that matters: empty, small, ending just before, at and after a block's edge, over several blocks. */
const payload = fc
  .oneof(
    fc.integer({ min: 0, max: 300 }),
    fc.integer({ min: BLOCK_BYTES - 30, max: BLOCK_BYTES + 30 }),
    fc.integer({ min: 2 * BLOCK_BYTES, max: 3 * BLOCK_BYTES }),
  )
  .chain((size) => fc.integer({ min: 1, max: 255 }).map((fill) => Buffer.alloc(size, fill)));
const logs = fc.array(payload, { minLength: 1, maxLength: 12, size: 'max' }).map(writeLog);
const runs = { numRuns: 150 };

test('the masked checksum is LevelDB’s (util/crc32c_test.cc)', () => {
  // crc32c of 32 zero bytes is 0x8a9136aa; Mask(x) = ((x >> 15) | (x << 17)) + 0xa282ead8.
  const masked = ((((0x8a9136aa >>> 15) | (0x8a9136aa << 17)) >>> 0) + 0xa282ead8) >>> 0;
  expect(maskedCrc(Buffer.alloc(32))).toBe(masked);
});

describe('scanLog', () => {
  test('believes a whole log to its end', () => {
    fc.assert(
      fc.property(logs, ({ bytes }) => {
        expect(scan(bytes)).toEqual({ size: bytes.length, sound: bytes.length });
      }),
      runs,
    );
  });

  test('of a torn log believes exactly the entries that are whole', () => {
    fc.assert(
      fc.property(logs, fc.double({ min: 0, max: 1, noNaN: true }), ({ bytes, ends }, at) => {
        const cut = Math.floor(at * bytes.length);
        const { sound } = scan(bytes.subarray(0, cut));
        const whole = ends.filter((end) => end <= cut).at(-1) ?? 0;
        // The zeros that fill a block belong to the entry before them, so up to 6 more bytes may be kept.
        expect(sound).toBeGreaterThanOrEqual(whole);
        expect(sound).toBeLessThan(whole + 7);
      }),
      runs,
    );
  });

  test('does not believe zeros that were preallocated behind the last entry', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 7, max: 3 * BLOCK_BYTES }), ({ bytes }, zeros) => {
        const { sound } = scan(Buffer.concat([bytes, Buffer.alloc(zeros)]));
        expect(sound).toBeGreaterThanOrEqual(bytes.length);
        expect(sound).toBeLessThan(bytes.length + 7);
      }),
      runs,
    );
  });

  test('believes nothing from the first flipped bit on', () => {
    fc.assert(
      fc.property(logs, fc.nat(), ({ bytes, ends }, at) => {
        const flipped = Buffer.from(bytes);
        const index = at % flipped.length;
        flipped[index] = flipped[index]! ^ 0x10;
        const { sound } = scan(flipped);
        expect(sound).toBeLessThanOrEqual(ends.find((end) => end > index)! + 6);
        expect(ends.filter((end) => end <= index).at(-1) ?? 0).toBeLessThanOrEqual(sound);
      }),
      runs,
    );
  });

  test('believes no fragment whose beginning or end is missing', () => {
    const { bytes, ends } = writeLog([Buffer.alloc(10, 1), Buffer.alloc(2 * BLOCK_BYTES, 2)]);
    const withoutBeginning = bytes.subarray(BLOCK_BYTES);
    expect(scan(withoutBeginning).sound).toBe(0);
    expect(scan(bytes.subarray(0, 2 * BLOCK_BYTES)).sound).toBe(ends[0]);
  });

  test('reads a log of many megabytes block by block', () => {
    const { bytes, ends } = writeLog(
      Array.from({ length: 600 }, (_, index) => Buffer.alloc(20_000, index % 251)),
    );
    expect(bytes.length).toBeGreaterThan(11_000_000);
    expect(scan(bytes.subarray(0, bytes.length - 1)).sound).toBe(ends.at(-2));
  });
});
