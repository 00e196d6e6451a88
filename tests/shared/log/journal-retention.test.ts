import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOld, JOURNAL_RETENTION_MS } from '../../../shared/log/journal-retention.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
const START = Date.UTC(2026, 9, 5);
const MOST_APART_MS = 20 * DAY_MS;

interface Piece {
  readonly afterMs: number;
  /** By how much the clock is moved before it. */
  readonly movedMs: number;
}

const pieces = fc.array(
  fc.record<Piece>({
    afterMs: fc.integer({ min: 0, max: MOST_APART_MS }),
    movedMs: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      fc.integer({ min: 100 * DAY_MS, max: 60 * YEAR_MS }),
      fc.integer({ min: -60 * YEAR_MS, max: -100 * DAY_MS }),
    ),
  }),
  { maxLength: 40 },
);

/** When the pieces were really written, and when the kiosk says that they were. */
function lived(of: readonly Piece[]): { readonly real: number[]; readonly said: number[] } {
  let at = START;
  let offset = 0;
  const real: number[] = [];
  const said: number[] = [];
  for (const { afterMs, movedMs } of of) {
    at += afterMs;
    offset += movedMs;
    real.push(at);
    said.push(at + offset);
  }
  return { real, said };
}

test('however a clock is moved, nothing is old before its time, and what is old goes', () => {
  fc.assert(
    fc.property(pieces, fc.integer({ min: 0, max: MOST_APART_MS }), (of, afterMs) => {
      const { real, said } = lived(of);
      const receivedAt = (real.at(-1) ?? START) + afterMs;
      const old = countOld(said, receivedAt);
      for (const at of real.slice(0, old))
        expect(receivedAt - at).toBeGreaterThanOrEqual(JOURNAL_RETENTION_MS);
      // Nobody knows how long it was from the last piece before a clock was moved to the next one.
      const moves = of.filter(({ movedMs }) => movedMs !== 0).length;
      const kept = real.slice(old);
      for (const at of kept)
        expect(receivedAt - at).toBeLessThan(JOURNAL_RETENTION_MS + (moves + 1) * MOST_APART_MS);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['right', 0],
  ['ten years ahead', 10 * YEAR_MS],
  ['at 1970', -START],
])('a clock that is always %s: the days past the retention time are old', (_what, errorMs) => {
  const days = Array.from({ length: 200 }, (_, day) => START + day * DAY_MS);
  const said = days.map((at) => at + errorMs);
  expect(countOld(said, days.at(-1)!)).toBe(110);
});

test('a kiosk that was switched off for a year keeps what it wrote before for as long as if it were new', () => {
  const before = [START, START + DAY_MS];
  const back = START + YEAR_MS;
  expect(countOld([...before, back], back)).toBe(0);
  const since = [0, 30, 60, 90].map((day) => back + day * DAY_MS);
  expect(countOld([...before, ...since], since.at(-1)!)).toBe(3);
});
