import { keyedDossierHash, parseDossierCode } from '../../../shared/domain/dossier-code.ts';
import type { Draft } from '../../../shared/log/entry.ts';
import type { DemoRating } from '../year/answer.ts';
import type { DemoMonth } from '../year/month.ts';

/** Something that a kiosk logs, `comment` as the entry right after it. */
export interface Moment {
  readonly at: number;
  readonly draft: Draft;
  readonly comment?: string | null;
}

/** A silence counts from twelve minutes on (central/review/off-times.ts). */
const HEARTBEAT_MS = 10 * 60_000;
const LAST_DAY = '2099-12-31';

/** One counter's month in order: sign-ins, signs of life, taps, comments. */
export function counterMoments(
  counter: string,
  month: DemoMonth,
  key: Uint8Array,
): readonly Moment[] {
  const off = month.offTimes.filter((one) => one.counter === counter);
  const alive = ({ at }: Moment): boolean => !off.some(({ from, to }) => from <= at && at < to);
  const shifts = month.shifts.filter((one) => one.counter === counter);
  const signs = shifts.flatMap((shift) => signsOf(shift)).filter(alive);
  const taps = month.ratings
    .filter((one) => one.counter === counter)
    .map((rating): Moment => ({
      at: Math.round(rating.at),
      comment: rating.comment,
      draft: tapOf(rating, sessionAt(shifts, rating), key),
    }));
  return [...signs, ...taps].toSorted((a, b) => a.at - b.at);
}

type Shifts = DemoMonth['shifts'];

function signsOf({ clerk, counter, from, to }: Shifts[number]): readonly Moment[] {
  const session = sessionId(from);
  const beats = Math.floor((to - from) / HEARTBEAT_MS);
  return [
    { at: from, draft: { kind: 'session.opened', body: { session, clerk, counter } } },
    ...Array.from({ length: beats }, (_, beat): Moment => ({
      at: from + (beat + 1) * HEARTBEAT_MS - 1,
      draft: { kind: 'heartbeat', body: { unsynced: 0, clerk } },
    })),
    { at: to, draft: { kind: 'session.closed', body: { session, reason: 'shift-end' } } },
  ];
}

function tapOf(rating: DemoRating, session: string, key: Uint8Array): Draft {
  const { level, clerk, counter, procedure, dossier, opening, shownMs } = rating;
  return {
    kind: 'rating.given',
    body: {
      scale: 'vn-5',
      level,
      clerk,
      counter,
      session,
      procedure,
      dossier: dossier === null ? null : hashOf(dossier, key),
      opening,
      locale: 'vi',
      shownMs,
    },
  };
}

/** The session that a tap falls into, or the last one before it. */
function sessionAt(shifts: Shifts, { at }: DemoRating): string {
  const own = shifts.findLast(({ from }) => from <= at) ?? shifts[0];
  return sessionId(own?.from ?? 0);
}

function sessionId(from: number): string {
  return `phien-${from}`;
}

/** @throws Error for a code that no kiosk could have read: the simulator makes none */
function hashOf(code: string, key: Uint8Array): string {
  const verdict = parseDossierCode(code, LAST_DAY);
  if (!verdict.ok) throw new Error(`${code}: ${verdict.fault}`);
  return keyedDossierHash(verdict.code, key);
}
