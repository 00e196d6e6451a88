import type { Cheat } from '../../../../central/demo/year/cheats.ts';
import { honestMonth, type DemoMonth } from '../../../../central/demo/year/month.ts';
import { demoOffice, type OfficeSize } from '../../../../central/demo/year/office.ts';
import { seededRandom, type Random } from '../../../../central/demo/year/random.ts';
import type { Flag, FlagRuleId } from '../../../../shared/evaluation/flags/flag.ts';
import { screen } from '../../../../shared/evaluation/flags/screen.ts';

const MONTHS = 12;
const TEN_MINUTES_MS = 600_000;

/** How much is simulated: whole years of several offices, screened in periods of so many months. */
export interface Sample {
  readonly size: OfficeSize;
  readonly offices: number;
  readonly months: 1 | 3 | 12;
  readonly seed: number;
}

export interface Rates {
  readonly clerkPeriods: number;
  /** Clerk-periods with a flag about the clerk. */
  readonly flagged: number;
  /** How many of these each rule named. */
  readonly byRule: ReadonlyMap<FlagRuleId, number>;
  readonly ratings: number;
  /** Ratings with a flag about themselves. */
  readonly flaggedRatings: number;
  /** Clerk-periods in which a fixed limit of four ratings in ten minutes would have spoken up. */
  readonly fourInTen: number;
}

/** Screens honest periods; counts those of a clerk with a flag about the clerk. */
export function honestRates(sample: Sample): Rates {
  const random = seededRandom(sample.seed);
  const found: Flag[] = [];
  let clerkPeriods = 0;
  let ratings = 0;
  let four = 0;
  for (const month of periods(sample, random)) {
    found.push(...screen(month));
    clerkPeriods += sample.size.clerks;
    ratings += month.ratings.length;
    four += fourInTen(month);
  }
  return {
    clerkPeriods,
    flagged: clerksOf(found),
    byRule: ruleCounts(found),
    ratings,
    flaggedRatings: new Set(
      found.filter(({ about }) => about === 'ratings').flatMap((flag) => flag.ratings),
    ).size,
    fourInTen: four,
  };
}

/** The same months with the first clerk cheating: how often that clerk is flagged, and how often an honest colleague. */
export function cheatRates(
  cheat: Cheat,
  strength: number,
  sample: Sample,
): { readonly cheats: Rates; readonly colleagues: Rates } {
  const random = seededRandom(sample.seed);
  const own: Flag[] = [];
  const others: Flag[] = [];
  let count = 0;
  for (const month of periods(sample, random)) {
    const clerk = month.shifts.map((shift) => shift.clerk).toSorted()[0]!;
    const flags = screen(cheat(month, clerk, strength, random));
    own.push(...flags.filter((flag) => flag.clerk === clerk));
    others.push(...flags.filter((flag) => flag.clerk !== clerk));
    count += 1;
  }
  const rates = (flags: readonly Flag[], clerkPeriods: number): Rates => ({
    clerkPeriods,
    flagged: clerksOf(flags),
    byRule: ruleCounts(flags),
    ratings: 0,
    flaggedRatings: 0,
    fourInTen: 0,
  });
  return { cheats: rates(own, count), colleagues: rates(others, count * (sample.size.clerks - 1)) };
}

function fourInTen({ ratings }: DemoMonth): number {
  const byClerk = Map.groupBy(ratings, ({ clerk }) => clerk);
  return [...byClerk.values()].filter((own) =>
    own.some(({ at }, nth) => (own[nth + 3]?.at ?? Number.POSITIVE_INFINITY) - at < TEN_MINUTES_MS),
  ).length;
}

/** Every office's year in periods of so many months. */
function* periods(sample: Sample, random: Random): Generator<DemoMonth> {
  for (let unit = 1; unit <= sample.offices; unit += 1) {
    const office = demoOffice(random, `H99.${unit}`, sample.size);
    for (let first = 1; first <= MONTHS; first += sample.months)
      yield joined(
        Array.from({ length: sample.months }, (_, at) =>
          honestMonth(office, { year: 2026, month: first + at }, random),
        ),
      );
  }
}

function joined(months: readonly DemoMonth[]): DemoMonth {
  const [first, last] = [months[0]!, months.at(-1)!];
  return {
    ...first,
    period: { from: first.period.from, to: last.period.to },
    ratings: months.flatMap(({ ratings }) => ratings),
    dossiers: months.flatMap(({ dossiers }) => dossiers),
    arrivals: months.flatMap(({ arrivals }) => arrivals),
    leave: months.flatMap(({ leave }) => leave),
    shifts: months.flatMap(({ shifts }) => shifts),
    offTimes: months.flatMap(({ offTimes }) => offTimes),
  };
}

/** Clerk flags carry clerk and period in their ids. */
function clerksOf(flags: readonly Flag[]): number {
  return new Set(
    flags
      .filter(({ about }) => about === 'clerk')
      .map(({ id, clerk }) => `${clerk} ${id.slice(id.lastIndexOf('/'))}`),
  ).size;
}

function ruleCounts(flags: readonly Flag[]): ReadonlyMap<FlagRuleId, number> {
  const aboutClerks = flags.filter(({ about }) => about === 'clerk');
  const groups = Map.groupBy(aboutClerks, ({ rule }) => rule);
  return new Map([...groups].map(([rule, same]) => [rule, clerksOf(same)]));
}

export function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} %`;
}
