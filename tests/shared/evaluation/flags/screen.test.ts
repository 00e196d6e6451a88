import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence } from '../../../../shared/evaluation/flags/evidence.ts';
import { FLAG_LIMITS, screen } from '../../../../shared/evaluation/flags/screen.ts';
import { DAY_MS, QUIET } from './evidence.ts';

const clerk = fc.constantFrom('lan', 'minh', 'hoa');
const counter = fc.constantFrom('c1', 'c2');
const hash = fc.nat(40).map((one) => `d${one}`);
const procedure = fc.constantFrom('2.000815', '1.001193', '1.013949');
const at = fc.integer({ min: QUIET.period.from, max: QUIET.period.to - 1 });
const stretch = fc
  .record({ from: at, ms: fc.integer({ min: 1, max: DAY_MS }) })
  .map(({ from, ms }) => ({ from, to: from + ms }));

function list<T>(one: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> {
  return fc.array(one, { maxLength, size: 'max' });
}

const rating = fc.record({
  at,
  timeCertain: fc.boolean(),
  clerk,
  counter,
  top: fc.boolean(),
  procedure: fc.option(procedure),
  dossier: fc.option(hash),
  opening: fc.constantFrom(
    'always' as const,
    'receipt' as const,
    'keypad' as const,
    'no-code' as const,
  ),
  shownMs: fc.nat(9_000),
  comment: fc.option(fc.constantFrom('Cảm ơn', 'Chị hướng dẫn tận tình, dễ hiểu', '!!!')),
});

const dossier = fc.record({
  hash,
  clerk,
  procedure,
  receivedAt: at,
  overdue: fc.boolean(),
  serial: fc.option(fc.record({ day: fc.constantFrom('261102', '261103'), number: fc.nat(40) })),
});

const evidence: fc.Arbitrary<Evidence> = fc.record({
  period: fc.constant(QUIET.period),
  ratings: list(rating, 80).map((ratings) =>
    ratings.map((one, nth) => ({ ...one, id: `k1/${nth}` })),
  ),
  dossiers: fc.oneof(
    fc.constant('not-known' as const),
    fc.uniqueArray(dossier, { maxLength: 40, size: 'max', selector: ({ hash }) => hash }),
  ),
  arrivals: list(fc.record({ clerk, hour: at, count: fc.nat(9) }), 20),
  openingHours: fc.constantFrom(QUIET.openingHours, []),
  specialDays: fc.constantFrom(QUIET.specialDays, {
    off: new Set(['2026-11-03']),
    working: new Map(),
  }),
  leave: list(
    fc.record({ clerk, s: stretch }).map(({ clerk, s }) => ({ clerk, ...s })),
    4,
  ),
  shifts: list(
    fc.record({ clerk, counter, s: stretch }).map(({ s, ...who }) => ({ ...who, ...s })),
    20,
  ),
  offTimes: list(
    fc.record({ counter, s: stretch }).map(({ counter, s }) => ({ counter, ...s })),
    10,
  ),
  easyProcedures: fc.constant(QUIET.easyProcedures),
});

test('whatever the evidence, every flag is unique, names ratings of its clerk, and proves its chance', () => {
  let flagged = 0;
  fc.assert(
    fc.property(evidence, (month) => {
      const flags = screen(month);
      flagged += flags.length;
      expect(new Set(flags.map(({ id }) => id)).size).toBe(flags.length);
      const clerkOf = new Map(month.ratings.map(({ id, clerk }) => [id, clerk]));
      for (const flag of flags) {
        for (const id of flag.ratings) expect(clerkOf.get(id)).toBe(flag.clerk);
        expect(new Set(flag.ratings).size).toBe(flag.ratings.length);
        if (flag.chance !== null) expect(flag.chance).toBeLessThan(FLAG_LIMITS.signalChance);
        if (flag.about === 'ratings') expect(flag.ratings).toHaveLength(1);
      }
    }),
  );
  expect(flagged).toBeGreaterThan(0);
});

test('the same evidence in any order gives the same flags', () => {
  fc.assert(
    fc.property(evidence, (month) => {
      const turned: Evidence = {
        ...month,
        ratings: month.ratings.toReversed(),
        dossiers: month.dossiers === 'not-known' ? 'not-known' : month.dossiers.toReversed(),
        shifts: month.shifts.toReversed(),
        offTimes: month.offTimes.toReversed(),
      };
      const found = (one: Evidence) =>
        screen(one)
          .map(({ id, ratings, data }) => ({ id, ratings: ratings.toSorted(), data }))
          .toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(found(turned)).toEqual(found(month));
    }),
  );
});
