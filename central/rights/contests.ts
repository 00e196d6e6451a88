import type {
  ContestAnswerRequest,
  ContestRequest,
  ContestView,
  OwnContest,
} from '../../shared/contract/contests.ts';
import type { ClerkRef } from '../../shared/contract/people.ts';
import type { Database } from '../db/database.ts';
import type { Refusal } from '../problem/problem-error.ts';
import { insertContestAnswer } from '../store/contest-answers.ts';
import { insertContest, ratingsOf, readContests } from '../store/contests.ts';

interface Parts {
  readonly db: Database;
  readonly now: () => number;
}

export async function makeContest(
  parts: Parts,
  clerk: ClerkRef,
  request: ContestRequest,
  by: string,
): Promise<OwnContest> {
  const { write } = parts.db;
  const id = await insertContest(write, clerk, request, { by, at: new Date(parts.now()) });
  const made = (await readContests(write, clerk.unit, clerk.id)).find((one) => one.id === id);
  if (made === undefined) throw new Error('a contest without its row');
  return ownView(made);
}

/** Without the number of ratings, and who typed it. */
export function ownView({
  id,
  contested,
  reason,
  madeAt,
  state,
  answers,
}: ContestView): OwnContest {
  return { id, contested, reason, madeAt, state, answers };
}

export type AnswerVerdict =
  | { readonly ok: true; readonly contest: ContestView }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Replies or decides. An upheld contest names the ratings that leave the figure "after review"; the ratings themselves
 * and the figure of all are never touched.
 */
export async function answerContest(
  parts: Parts,
  id: number,
  request: ContestAnswerRequest,
  by: string,
): Promise<AnswerVerdict> {
  const { write } = parts.db;
  const { unit, decision } = request;
  const contest = (await readContests(write, unit, null)).find((one) => one.id === id);
  if (contest === undefined) return { ok: false, refusal: { code: 'not-found' } };
  if (contest.madeBy === by) return { ok: false, refusal: { code: 'own-case' } };
  if (contest.state !== 'open') return { ok: false, refusal: { code: 'already-decided' } };
  const ratings =
    decision === 'upheld' ? await ratingsOf(write, unit, contest.clerk, contest.contested) : [];
  const audit = { by, at: new Date(parts.now()) };
  if (!(await insertContestAnswer(write, id, request, ratings, audit)))
    return { ok: false, refusal: { code: 'already-decided' } };
  const after = (await readContests(write, unit, null)).find((one) => one.id === id);
  if (after === undefined) throw new Error('a contest that went away');
  return { ok: true, contest: after };
}
