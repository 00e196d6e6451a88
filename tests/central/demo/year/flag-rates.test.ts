import { afterAll, describe, expect, test } from 'vitest';
import {
  codeFarming,
  easyAsking,
  selectiveAsking,
  selfVoting,
  switchingOff,
} from '../../../../central/demo/year/cheats.ts';
import { cheatRates, honestRates, percent, type Sample } from './measure.ts';

const WARD = { clerks: 6, dossiersAYear: 3_028, variety: 1 };
const BUSY = { clerks: 8, dossiersAYear: 12_000, variety: 1 };
const CROWDED = { clerks: 10, dossiersAYear: 30_000, variety: 1 };
const sample = (
  size: Sample['size'],
  offices: number,
  months: Sample['months'],
  seed: number,
): Sample => ({
  size,
  offices,
  months,
  seed,
});

const SPANS = { 1: 'months', 3: 'quarters', 12: 'years' } as const;
const report: Record<string, string>[] = [];

describe('false alarms on honest months (simulated)', () => {
  test('fewer than 1 % of at least 2,000 clerk-months, in wards of every size', () => {
    let flagged = 0;
    let periods = 0;
    for (const [name, size] of [
      ['3,028 dossiers a year, 6 clerks', WARD],
      ['12,000 dossiers a year, 8 clerks', BUSY],
      ['30,000 dossiers a year, 10 clerks', CROWDED],
    ] as const) {
      const rates = honestRates(sample(size, 12, 1, 2_026));
      flagged += rates.flagged;
      periods += rates.clerkPeriods;
      report.push({
        what: `honest, ${name}`,
        'clerk-periods': `${rates.clerkPeriods} months`,
        flagged: percent(rates.flagged, rates.clerkPeriods),
        rules: rules(rates.byRule),
        'ratings flagged': percent(rates.flaggedRatings, rates.ratings),
        'with 4 in 10 min': percent(rates.fourInTen, rates.clerkPeriods),
      });
      expect(rates.flaggedRatings / rates.ratings).toBeLessThan(0.02);
    }
    expect(periods).toBeGreaterThanOrEqual(2_000);
    expect(flagged / periods).toBeLessThan(0.01);
  });

  test('nor by quarter, nor where clerks differ twice as much as assumed', () => {
    const quarters = honestRates(sample(BUSY, 20, 3, 5));
    const varied = honestRates(sample({ ...BUSY, variety: 2 }, 12, 1, 6));
    for (const [name, rates] of [
      ['honest by quarter, 12,000 dossiers', quarters],
      ['honest, clerks twice as different', varied],
    ] as const)
      report.push({
        what: name,
        'clerk-periods': `${rates.clerkPeriods} ${rates === quarters ? 'quarters' : 'months'}`,
        flagged: percent(rates.flagged, rates.clerkPeriods),
        rules: rules(rates.byRule),
        'ratings flagged': percent(rates.flaggedRatings, rates.ratings),
      });
    expect(quarters.flagged / quarters.clerkPeriods).toBeLessThan(0.01);
    expect(varied.flagged / varied.clerkPeriods).toBeLessThan(0.01);
  });
});

describe('cheats found, at the strength given (simulated)', () => {
  test.each([
    ['self-voting', selfVoting, 0.3, BUSY, 1, 0.3],
    ['self-voting', selfVoting, 0.6, WARD, 1, 0.6],
    ['self-voting', selfVoting, 0.6, BUSY, 1, 0.9],
    ['selective asking', selectiveAsking, 0.6, BUSY, 12, 0],
    ['selective asking', selectiveAsking, 1, BUSY, 1, 0],
    ['selective asking', selectiveAsking, 1, BUSY, 3, 0.1],
    ['selective asking', selectiveAsking, 1, BUSY, 12, 0.5],
    ['only easy work rated', easyAsking, 1, BUSY, 3, 0.1],
    ['only easy work rated', easyAsking, 1, BUSY, 12, 0.5],
    ['switching off', switchingOff, 0.1, BUSY, 3, 0.4],
    ['switching off', switchingOff, 0.3, WARD, 1, 0.7],
    ['switching off', switchingOff, 0.6, WARD, 1, 0.95],
    ['code farming', codeFarming, 0.3, BUSY, 1, 0.7],
    ['code farming', codeFarming, 0.6, WARD, 1, 0.3],
    ['code farming', codeFarming, 0.6, WARD, 3, 0.8],
    ['code farming', codeFarming, 0.6, BUSY, 1, 0.95],
  ] as const)('%s (%#)', (name, cheat, strength, size, months, atLeast) => {
    const { cheats, colleagues } = cheatRates(cheat, strength, sample(size, 8, months, 7));
    report.push({
      what: `${name} at ${strength}, ${size.dossiersAYear} dossiers`,
      'clerk-periods': `${cheats.clerkPeriods} ${SPANS[months]}`,
      flagged: percent(cheats.flagged, cheats.clerkPeriods),
      rules: rules(cheats.byRule),
      'honest colleagues': percent(colleagues.flagged, colleagues.clerkPeriods),
    });
    expect(cheats.flagged / cheats.clerkPeriods).toBeGreaterThanOrEqual(atLeast);
    expect(colleagues.flagged / colleagues.clerkPeriods).toBeLessThan(0.01);
  });
});

afterAll(() => {
  console.table(report);
});

/** The rules that named a clerk. */
function rules(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([rule, count]) => `${rule} ${count}`)
    .join(', ');
}
