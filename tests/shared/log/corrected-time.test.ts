import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  correctedTime,
  type ClockFix,
  type ClockKnowledge,
  type ClockMove,
  type Moment,
} from '../../../shared/log/corrected-time.ts';

const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;
/** What the centre's clock says when the boot begins. */
const START = Date.UTC(2026, 9, 5, 1);
const BOOT = 'aaaaaaaaaaaaaaaa';

/** A device whose clock was off by `errorMs` when it was compared an hour after the start of the boot. */
function fixAt(errorMs: number, mono = HOUR_MS): ClockFix {
  return {
    boot: BOOT,
    mono,
    at: START + mono + errorMs,
    offsetMs: -errorMs,
    doubtMs: 50,
  };
}

function knowing(changes: Partial<ClockKnowledge>): ClockKnowledge {
  const none = { fixes: [], moves: [], lastOffsetMs: 0, floor: 0, ceiling: START + YEAR_MS };
  return { ...none, ...changes };
}

function momentAt(mono: number, errorMs: number): Moment {
  return { boot: BOOT, mono, at: START + mono + errorMs };
}

test.each<[string, number]>([
  ['right', 0],
  ['an hour ahead, as after a summer time that Vietnam does not have', HOUR_MS],
  ['ten years ahead', 10 * YEAR_MS],
  ['ten years behind', -10 * YEAR_MS],
  ['at 1970', -START],
])('a clock that is %s is put right before and after its one fix', (_name, errorMs) => {
  const knowledge = knowing({ fixes: [fixAt(errorMs)] });
  for (const mono of [0, HOUR_MS / 2, HOUR_MS, 9 * HOUR_MS])
    expect(correctedTime(momentAt(mono, errorMs), knowledge)).toEqual({
      at: START + mono,
      certain: true,
    });
});

test('moved in the middle: before it the old error holds, after it the new one', () => {
  const byMs = -10 * YEAR_MS;
  const move: ClockMove = { ...momentAt(3 * HOUR_MS, byMs), byMs };
  const knowledge = knowing({ fixes: [fixAt(0)], moves: [move] });
  expect(correctedTime(momentAt(2 * HOUR_MS, 0), knowledge).at).toBe(START + 2 * HOUR_MS);
  expect(correctedTime(momentAt(4 * HOUR_MS, byMs), knowledge)).toEqual({
    at: START + 4 * HOUR_MS,
    certain: true,
  });
});

test('a move is found at the next beat: what happened between is put right all the same', () => {
  const byMs = 2 * HOUR_MS;
  const found: ClockMove = { ...momentAt(3 * HOUR_MS, byMs), byMs };
  const knowledge = knowing({ fixes: [fixAt(0)], moves: [found] });
  const between = momentAt(3 * HOUR_MS - 60_000, byMs);
  expect(correctedTime(between, knowledge)).toEqual({
    at: START + 3 * HOUR_MS - 60_000,
    certain: true,
  });
});

test('asleep, the monotonic clock stands still: the wall clock is taken, and it says that it is not certain', () => {
  const afterSleep: Moment = { boot: BOOT, mono: 2 * HOUR_MS, at: START + 5 * HOUR_MS };
  const knowledge = knowing({ fixes: [fixAt(0)] });
  expect(correctedTime(afterSleep, knowledge)).toEqual({ at: START + 5 * HOUR_MS, certain: false });
});

test('put back unnoticed: time does not run backwards, so the monotonic clock is taken', () => {
  const knowledge = knowing({ fixes: [fixAt(0)] });
  expect(correctedTime(momentAt(4 * HOUR_MS, -3 * HOUR_MS), knowledge)).toEqual({
    at: START + 4 * HOUR_MS,
    certain: true,
  });
});

test.each<[string, number, number]>([
  ['the last known offset', START + 2 * HOUR_MS - HOUR_MS, START + 2 * HOUR_MS],
  ['not before what came before: 1970', 1_000, START],
  ['not after it arrived', START + 10 * YEAR_MS, START + YEAR_MS],
])('without a fix in its boot: %s, and not certain', (_name, at, expected) => {
  const knowledge = knowing({
    fixes: [{ ...fixAt(0), boot: 'bbbbbbbbbbbbbbbb' }],
    lastOffsetMs: HOUR_MS,
    floor: START,
  });
  const found = correctedTime({ boot: BOOT, mono: 0, at }, knowledge);
  expect(found).toEqual({ at: expected, certain: false });
});

test('drift: after weeks from the only fix it is not certain any more', () => {
  const knowledge = knowing({ fixes: [fixAt(0)] });
  expect(correctedTime(momentAt(2 * 24 * HOUR_MS, 0), knowledge).certain).toBe(true);
  expect(correctedTime(momentAt(30 * 24 * HOUR_MS, 0), knowledge).certain).toBe(false);
});

const stretch = fc.record({
  lengthMs: fc.integer({ min: 10 * 60_000, max: HOUR_MS }),
  moveMs: fc.oneof(
    fc.constant(0),
    fc.integer({ min: -10 * YEAR_MS, max: 10 * YEAR_MS }).filter((ms) => Math.abs(ms) > 60_000),
  ),
});

test('whatever the wall clock did, what is certain is right to the minute', () => {
  fc.assert(
    fc.property(
      fc.array(stretch, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: -10 * YEAR_MS, max: 10 * YEAR_MS }),
      fc.integer({ min: -100, max: 100 }),
      fc.nat(11),
      (stretches, firstErrorMs, driftPpm, fixedIn) => {
        const moments: { readonly real: number; readonly moment: Moment }[] = [];
        const moves: ClockMove[] = [];
        const fixes: ClockFix[] = [];
        let real = START;
        let errorMs = firstErrorMs;
        for (const [nth, { lengthMs, moveMs }] of stretches.entries()) {
          real += lengthMs;
          errorMs += moveMs;
          const mono = Math.round((real - START) * (1 + driftPpm / 1e6));
          const at = real + errorMs;
          const moment = { boot: BOOT, mono, at };
          if (moveMs !== 0) moves.push({ ...moment, byMs: moveMs });
          if (nth === fixedIn % stretches.length)
            fixes.push({ ...moment, offsetMs: -errorMs, doubtMs: 100 });
          moments.push({ real, moment });
        }
        const knowledge = knowing({ fixes, moves });
        for (const { real: truth, moment } of moments) {
          const found = correctedTime(moment, knowledge);
          expect(found.certain).toBe(true);
          expect(Math.abs(found.at - truth)).toBeLessThan(60_000);
        }
      },
    ),
  );
});
