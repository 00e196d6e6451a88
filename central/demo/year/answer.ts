import type { RatingFact } from '../../../shared/evaluation/flags/evidence.ts';
import type { Opening } from '../../../shared/log/kinds.ts';
import { daysAfter } from './calendar.ts';
import { commentFor } from './comments.ts';
import { between, logNormal, weighted, type Random } from './random.ts';
import type { Visit } from './visits.ts';

/** A rating with its level of five. */
export interface DemoRating extends RatingFact {
  readonly level: number;
}

const MINUTE_MS = 60_000;
const MEDIAN_SERVICE_MS = 7 * MINUTE_MS;
const BEST_LEVEL = 5;
/** The mood from which on a level is given, best first. */
const MOODS: readonly (readonly [from: number, level: number])[] = [
  [0.9, 5],
  [0.25, 4],
  [-0.25, 3],
  [-0.75, 2],
];
/** Gives about five of six satisfied, as independent surveys find (SIPAS 2022–2024), before who speaks is taken into account. */
const USUAL_MOOD = 0.75;
const OVERDUE_MOOD = -0.9;
/** The delighted and the angry speak, the indifferent go home; by level from the worst. */
const VOICE: readonly number[] = [1.3, 1, 0.7, 0.9, 1.15];
const SAME_DAY_VOICE = 1.2;
const PICK_UP_SHARE = 0.5;
const COMMENT_SHARE = 0.08;
/** Children, and hands that lean on the screen. */
const ACCIDENT_SHARE = 0.004;

/** What the citizen of a visit taps, or null for those who don't. */
export function answer(
  visit: Visit,
  response: number,
  id: string,
  random: Random,
): DemoRating | null {
  const level = levelOf(moodOf(visit, random));
  const voice = (VOICE[level - 1] ?? 1) * (visit.procedure.sameDay ? SAME_DAY_VOICE : 1);
  if (random() >= Math.min(0.95, response * visit.clerk.invitation * voice)) return null;
  const opening = openingOf(visit, random);
  return {
    id,
    at: ratedAt(visit, random),
    timeCertain: true,
    clerk: visit.clerk.id,
    counter: visit.clerk.counter,
    level,
    top: level === BEST_LEVEL,
    procedure: visit.procedure.code,
    dossier: opening === 'no-code' ? null : visit.code,
    opening,
    shownMs: shownMs(random),
    comment: random() < COMMENT_SHARE ? commentFor(level, random) : null,
  };
}

function moodOf({ clerk, procedure, overdue }: Visit, random: Random): number {
  const noise = Math.log(logNormal(random, 1, 0.6));
  const late = overdue ? OVERDUE_MOOD : 0;
  return USUAL_MOOD + clerk.quality - procedure.burden + late + noise;
}

function levelOf(mood: number): number {
  return MOODS.find(([from]) => mood >= from)?.[1] ?? 1;
}

function openingOf({ procedure }: Visit, random: Random): Opening {
  const withoutCode = procedure.sameDay ? 0.4 : 0.1;
  if (random() < withoutCode) return 'no-code';
  return weighted<Opening>(random, ['receipt', 'keypad'], (way) => (way === 'receipt' ? 0.7 : 0.3));
}

/** After handing in, or when the result is fetched on one of the following working mornings. */
function ratedAt({ procedure, overdue, midnight, receivedAt }: Visit, random: Random): number {
  const atCounter = Math.round(receivedAt + logNormal(random, MEDIAN_SERVICE_MS, 0.4));
  if (procedure.sameDay && !overdue) return atCounter;
  if (!overdue && random() >= PICK_UP_SHARE) return atCounter;
  const weeks = overdue ? 2 + Math.floor(random() * 2) : 1 + Math.floor(random() * 2);
  return Math.round(daysAfter(midnight, weeks * 7) + between(random, 480, 680) * MINUTE_MS);
}

function shownMs(random: Random): number {
  if (random() < ACCIDENT_SHARE) return Math.round(between(random, 250, 950));
  return Math.max(1_200, Math.round(logNormal(random, 6_000, 0.6)));
}
