import { expect, test } from 'vitest';
import { datedStretches } from '../../../../shared/domain/dated-hours.ts';
import { burst } from '../../../../shared/evaluation/flags/burst.ts';
import type { Evidence } from '../../../../shared/evaluation/flags/evidence.ts';
import { outsideHours } from '../../../../shared/evaluation/flags/outside-hours.ts';
import { FLAG_LIMITS } from '../../../../shared/evaluation/flags/screen.ts';
import { local, MINUTE_MS, QUIET, rating } from './evidence.ts';

const WEEKDAYS = [1, 2, 3, 4, 5];
const LONG = WEEKDAYS.map((weekday) => ({ weekday, from: 450, to: 1140 }));
const SHORT = WEEKDAYS.map((weekday) => ({ weekday, from: 480, to: 720 }));
/** 16 November 2026 is a Monday. */
const CHANGED = datedStretches([
  { day: '2026-01-05', stretches: LONG },
  { day: '2026-11-16', stretches: SHORT },
]);

test('a rating is outside the hours of its own day, not of today’s', () => {
  const evenings = ['2026-11-13', '2026-11-16', '2026-11-17'].map((day) =>
    rating({ id: day, at: local(`${day}T18:00`) }),
  );
  const evidence = { ...QUIET, ratings: evenings, openingHours: CHANGED };
  const flags = outsideHours.find(evidence, FLAG_LIMITS);
  expect(flags.flatMap(({ ratings }) => ratings)).toEqual(['2026-11-17']);
});

test('how unusual a burst is depends on the mean week of the period', () => {
  const start = local('2026-11-10T09:00');
  const ratings = Array.from({ length: 30 }, (_, at) =>
    rating({ at: start + (at % 15) * MINUTE_MS * 0.5 + (at < 15 ? 0 : 86_400_000 * 7) }),
  );
  const chance = (openingHours: Evidence['openingHours']): number => {
    const [flag] = burst.find(
      { ...QUIET, ratings, openingHours, dossiers: 'not-known' },
      FLAG_LIMITS,
    );
    return flag?.chance ?? Number.NaN;
  };
  expect(chance(LONG)).toBeLessThan(chance(CHANGED));
  expect(chance(CHANGED)).toBeLessThan(chance(SHORT));
});
