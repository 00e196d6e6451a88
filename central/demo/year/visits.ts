import { codeDay, weekdayOf } from './calendar.ts';
import type { DemoClerk, DemoOffice, DemoProcedure } from './office.ts';
import { logNormal, poissonDraw, weighted, type Random } from './random.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const WORKING_DAYS_A_YEAR = 250;
/** Monday's crowd to Friday's calm; the mean is 1. */
const WEEKDAY_FACTOR: readonly number[] = [1.3, 1.05, 0.95, 0.9, 0.8];
/** Somebody who hands in for others as well. */
const AGENT_SHARE = 0.04;
const MOST_BY_AGENT = 4;

/** Relative number of arrivals by half hours, from the minute of the day on. */
const HALF_HOURS: readonly (readonly [minute: number, weight: number])[] = [
  [450, 1.2],
  [480, 1.8],
  [510, 1.8],
  [540, 1.5],
  [570, 1.3],
  [600, 1],
  [630, 0.8],
  [660, 0.4],
  [810, 1],
  [840, 1.3],
  [870, 1.2],
  [900, 1],
  [930, 0.8],
  [960, 0.5],
  [990, 0.2],
];

/** A dossier as it is received. */
export interface Visit {
  readonly clerk: DemoClerk;
  readonly procedure: DemoProcedure;
  readonly midnight: number;
  readonly receivedAt: number;
  readonly overdue: boolean;
  /** `{unit}-{YYMMDD}-{number}`, numbered over the whole office in the order of reception. */
  readonly code: string;
  readonly serial: { readonly day: string; readonly number: number };
}

/** One day's dossiers of the clerks who are there, in order of reception. */
export function visitsOf(
  office: DemoOffice,
  present: readonly DemoClerk[],
  midnight: number,
  random: Random,
): readonly Visit[] {
  const perClerk = office.dossiersAYear / WORKING_DAYS_A_YEAR / Math.max(1, office.clerks.length);
  const mood = (WEEKDAY_FACTOR[weekdayOf(midnight) - 1] ?? 1) * logNormal(random, 1, 0.2);
  const day = codeDay(midnight);
  return present
    .flatMap((clerk) => {
      const arrivals = poissonDraw(random, (perClerk * mood) / meanByArrival());
      return Array.from({ length: arrivals }, () => arrival(clerk, midnight, random)).flat();
    })
    .toSorted((a, b) => a.receivedAt - b.receivedAt)
    .map((visit, at) => ({
      ...visit,
      code: `${office.unit}-${day}-${String(at + 1).padStart(4, '0')}`,
      serial: { day, number: at + 1 },
    }));
}

/** Citizens by the hour (ms of its start) for one clerk. */
export function hourlyCounts(visits: readonly Visit[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { receivedAt } of visits) {
    const hour = Math.floor(receivedAt / HOUR_MS) * HOUR_MS;
    counts.set(hour, (counts.get(hour) ?? 0) + 1);
  }
  return counts;
}

function arrival(
  clerk: DemoClerk,
  midnight: number,
  random: Random,
): readonly Omit<Visit, 'code' | 'serial'>[] {
  const [minute] = weighted(random, HALF_HOURS, ([, weight]) => weight);
  const at = midnight + (minute + random() * 30) * MINUTE_MS;
  const dossiers = random() < AGENT_SHARE ? 2 + Math.floor(random() * (MOST_BY_AGENT - 1)) : 1;
  return Array.from({ length: dossiers }, (_, nth) => {
    const procedure = weighted(random, clerk.procedures, ({ weight }) => weight);
    return {
      clerk,
      procedure,
      midnight,
      receivedAt: Math.round(at + nth * 3 * MINUTE_MS),
      overdue: random() < procedure.lateness,
    };
  });
}

function meanByArrival(): number {
  return 1 - AGENT_SHARE + AGENT_SHARE * ((2 + MOST_BY_AGENT) / 2);
}
