import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DISK_FLOOR_BYTES,
  diskLevel,
  diskLimits,
  hasRoom,
  isWorse,
  type DiskLevel,
} from '../../../shared/domain/disk.ts';

const MB = 1_048_576;
const LIMITS = diskLimits(DISK_FLOOR_BYTES);

test('the floor is 256 MB, the ballast 16 MB', () => {
  expect(LIMITS).toEqual({
    lowBytes: 512 * MB,
    outBytes: 256 * MB,
    fullBytes: 32 * MB,
    marginBytes: 32 * MB,
    ballastBytes: 16 * MB,
  });
});

test.each<[number, DiskLevel, DiskLevel]>([
  [512, 'ok', 'ok'],
  [511, 'ok', 'low'],
  [256, 'ok', 'low'],
  [255, 'ok', 'out'],
  [32, 'low', 'out'],
  [31, 'ok', 'full'],
  [0, 'full', 'full'],
  [63, 'full', 'full'],
  [64, 'full', 'out'],
  [287, 'out', 'out'],
  [288, 'out', 'low'],
  [543, 'low', 'low'],
  [544, 'low', 'ok'],
  [600, 'full', 'ok'],
])('%i MB free after %s is %s', (free, before, level) => {
  expect(diskLevel(free * MB, before, LIMITS)).toBe(level);
});

test('whatever happens between: no rating below the floor, none refused above floor and margin', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 700 * MB }), { minLength: 1 });
  fc.assert(
    fc.property(sizes, (frees) => {
      let level: DiskLevel = 'ok';
      for (const free of frees) {
        level = diskLevel(free, level, LIMITS);
        if (free < LIMITS.outBytes) expect(hasRoom(level)).toBe(false);
        if (free >= LIMITS.outBytes + LIMITS.marginBytes) expect(hasRoom(level)).toBe(true);
      }
    }),
  );
});

test('an unchanged disk keeps its level', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 * MB }), (free) => {
      const level = diskLevel(free, 'ok', LIMITS);
      expect(diskLevel(free, level, LIMITS)).toBe(level);
      expect(isWorse(level, level)).toBe(false);
    }),
  );
});
