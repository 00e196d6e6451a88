import { localDay } from '../../shared/domain/opening-hours.ts';
import type {
  DossierFact,
  Evidence,
  HourlyArrivals,
} from '../../shared/evaluation/flags/evidence.ts';
import type { Period } from '../../shared/evaluation/rule-set.ts';
import { isCovered } from '../evaluations/covered.ts';
import { instantsOf } from '../evaluations/instants.ts';
import type { CentralParts } from '../parts.ts';
import { readCoverage } from '../store/dossier-imports.ts';
import { readSubjects } from '../store/evaluation-subjects.ts';
import {
  commentsForFlags,
  dossiersForFlags,
  logMarks,
  ratingsForFlags,
  type StoredDossier,
} from '../store/flag-evidence.ts';
import { leaveStretch } from '../statements/leave.ts';
import { readSpecialDays } from '../store/special-days.ts';
import { readLeave } from '../store/statements.ts';
import { offTimesOf } from './off-times.ts';
import { shiftsOf } from './shifts.ts';

const MS_A_DAY = 86_400_000;
const MS_AN_HOUR = 3_600_000;
/** From this share of its dossiers on, a procedure is one that is done while the citizen waits. */
const EASY_SHARE = 0.9;

export interface GatheredEvidence {
  readonly evidence: Evidence;
  /** Local day of each rating. */
  readonly days: ReadonlyMap<string, string>;
}

/** All that is stored of a unit's period for the rules; null when there is no such unit. */
export async function gatherEvidence(
  { db, now }: Pick<CentralParts, 'db' | 'now'>,
  unitId: string,
  period: Period,
): Promise<GatheredEvidence | null> {
  const subjects = await readSubjects(db.read, unitId);
  if (subjects === null) return null;
  const at = now();
  const instants = instantsOf(period);
  const withComments = { from: instants.from, to: instants.to + MS_A_DAY };
  const [ratings, stored, marks, comments, lists, special, leave] = await Promise.all([
    ratingsForFlags(db.read, unitId, period),
    dossiersForFlags(db.read, unitId, period, new Date(at)),
    logMarks(db.read, unitId, instants),
    commentsForFlags(db.read, unitId, withComments),
    readCoverage(db.read, [unitId]),
    readSpecialDays(db.read),
    readLeave(db.read, unitId, period),
  ]);
  const { openingHours } = subjects.unit;
  const known = isCovered(period, lists, openingHours, localDay(at), special);
  const evidence: Evidence = {
    period: instants,
    ratings: ratings.map(({ id, at: ratedAt, day: _day, ...rating }) => ({
      ...rating,
      id,
      at: ratedAt.getTime(),
      comment: comments.get(id) ?? null,
    })),
    dossiers: known ? stored.map(factOf) : 'not-known',
    arrivals: known ? arrivalsIn(stored) : [],
    openingHours,
    specialDays: special,
    leave: leave.map(leaveStretch),
    shifts: shiftsOf(marks, openingHours, special),
    offTimes: offTimesOf(marks, openingHours, special),
    easyProcedures: easyAmong(stored),
  };
  return { evidence, days: new Map(ratings.map(({ id, day }) => [id, day])) };
}

function factOf(dossier: StoredDossier): DossierFact {
  const { hash, clerk, procedure, receivedAt, receivedDay: day, overdue, place } = dossier;
  const serial = place === null ? null : { day, number: place };
  return { hash, clerk, procedure, receivedAt: receivedAt.getTime(), overdue, serial };
}

/** Citizens by clerk and hour, as far as the list has times. */
function arrivalsIn(dossiers: readonly StoredDossier[]): readonly HourlyArrivals[] {
  const timed = dossiers.filter(({ place }) => place !== null);
  const hourOf = ({ receivedAt }: StoredDossier): number =>
    Math.floor(receivedAt.getTime() / MS_AN_HOUR) * MS_AN_HOUR;
  const groups = Map.groupBy(timed, (one) => JSON.stringify([one.clerk, hourOf(one)]));
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ clerk: first.clerk, hour: hourOf(first), count: same.length }] : [];
  });
}

function easyAmong(dossiers: readonly StoredDossier[]): ReadonlySet<string> {
  const dated = dossiers.filter(({ sameDay }) => sameDay !== null);
  const groups = [...Map.groupBy(dated, ({ procedure }) => procedure)];
  const easy = groups.filter(
    ([, same]) => same.filter(({ sameDay }) => sameDay).length >= EASY_SHARE * same.length,
  );
  return new Set(easy.map(([procedure]) => procedure));
}
