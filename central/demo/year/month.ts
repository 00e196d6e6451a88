import type {
  Evidence,
  HourlyArrivals,
  Leave,
  OffTime,
  Shift,
  Stretch,
} from '../../../shared/evaluation/flags/evidence.ts';
import { answer, type DemoRating } from './answer.ts';
import { daysAfter, monthStretch, workingDays, type MonthOfYear } from './calendar.ts';
import { DEMO_PROCEDURES, type DemoClerk, type DemoOffice } from './office.ts';
import { outagesOf } from './outages.ts';
import { logNormal, type Random } from './random.ts';
import { hourlyCounts, visitsOf, type Visit } from './visits.ts';

/** A month of one office; what the misuse rules read, with levels on the ratings. */
export interface DemoMonth extends Evidence {
  readonly ratings: readonly DemoRating[];
  readonly dossiers: Exclude<Evidence['dossiers'], 'not-known'>;
}

const MINUTE_MS = 60_000;
const LEAVE_SHARE = 0.05;
/** A companion rates the same dossier again; a receipt of another counter is scanned. */
const TWICE_SHARE = 0.003;
const MIXED_UP_SHARE = 0.003;
const SAME_DAY = new Set(DEMO_PROCEDURES.filter(({ sameDay }) => sameDay).map(({ code }) => code));

/** An honest month. Ratings that would come after its end are left out. */
export function honestMonth(
  office: DemoOffice,
  month: MonthOfYear,
  random: Random,
  closed: ReadonlySet<string> = new Set(),
): DemoMonth {
  const period = monthStretch(month);
  const days = workingDays(month, closed).map((midnight) => dayOf(office, midnight, random));
  const visits = days.flatMap((day) => day.visits);
  const offTimes = days.flatMap((day) => day.offTimes);
  const leave = days.flatMap((day) => day.leave);
  const answers = visits.flatMap((visit, at) => {
    const rating = answer(visit, office.response, `${visit.code}/${at}`, random);
    return rating ? accidents(rating, visits, random) : [];
  });
  return {
    period,
    ratings: answers
      .filter(({ at }) => at < period.to)
      .filter((rating) => !offTimes.some((off) => isOffFor(off, rating)))
      .filter(({ clerk, at }) => !leave.some((away) => away.clerk === clerk && within(away, at)))
      .toSorted((a, b) => a.at - b.at),
    dossiers: visits.map(({ clerk, procedure, receivedAt, overdue, code, serial }) => ({
      hash: code,
      clerk: clerk.id,
      procedure: procedure.code,
      receivedAt,
      overdue,
      serial,
    })),
    arrivals: office.clerks.flatMap((clerk) => arrivalsOf(clerk, visits)),
    openingHours: office.openingHours,
    specialDays: { off: closed, working: new Map() },
    leave,
    shifts: days.flatMap((day) => day.shifts),
    offTimes,
    easyProcedures: SAME_DAY,
  };
}

export function isOffFor(off: OffTime, { counter, at }: DemoRating): boolean {
  return off.counter === counter && within(off, at);
}

function within({ from, to }: Stretch, at: number): boolean {
  return from <= at && at < to;
}

interface Day {
  readonly visits: readonly Visit[];
  readonly offTimes: readonly OffTime[];
  readonly leave: readonly Leave[];
  readonly shifts: readonly Shift[];
}

function dayOf(office: DemoOffice, midnight: number, random: Random): Day {
  const away = new Set(office.clerks.filter(() => random() < LEAVE_SHARE));
  const present = office.clerks.filter((clerk) => !away.has(clerk));
  return {
    visits: visitsOf(office, present, midnight, random),
    offTimes: outagesOf(office.clerks, midnight, random),
    leave: [...away].map(({ id }) => ({ clerk: id, from: midnight, to: daysAfter(midnight, 1) })),
    shifts: present.flatMap((clerk) =>
      [
        [450, 690],
        [810, 1020],
      ].map(([from = 0, to = 0]) => ({
        clerk: clerk.id,
        counter: clerk.counter,
        from: midnight + from * MINUTE_MS,
        to: midnight + to * MINUTE_MS,
      })),
    ),
  };
}

function arrivalsOf(clerk: DemoClerk, visits: readonly Visit[]): readonly HourlyArrivals[] {
  const own = visits.filter((visit) => visit.clerk === clerk);
  return [...hourlyCounts(own)].map(([hour, count]) => ({ clerk: clerk.id, hour, count }));
}

/** The rating, and what honestly goes wrong around it. */
function accidents(
  rating: DemoRating,
  visits: readonly Visit[],
  random: Random,
): readonly DemoRating[] {
  if (rating.dossier === null) return [rating];
  if (random() < TWICE_SHARE) {
    const again = Math.round(rating.at + logNormal(random, 2 * MINUTE_MS, 0.5));
    return [rating, { ...rating, id: `${rating.id}/again`, at: again, comment: null }];
  }
  if (random() < MIXED_UP_SHARE) {
    const other = visits[Math.floor(random() * visits.length)];
    return [{ ...rating, dossier: other?.code ?? rating.dossier }];
  }
  return [rating];
}
