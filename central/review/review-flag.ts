import type { FlagReviewRequest, FlagView } from '../../shared/contract/flags.ts';
import { applyReview } from '../../shared/evaluation/flags/apply-review.ts';
import type { CentralParts } from '../parts.ts';
import type { Refusal } from '../problem/problem-error.ts';
import { readFlag } from '../store/flag-list.ts';
import { insertReview } from '../store/flag-reviews.ts';

export type ReviewVerdict =
  | { readonly ok: true; readonly flag: FlagView }
  | { readonly ok: false; readonly refusal: Refusal };

/** A named person's decision on a flag, as it stands. It is added to the earlier ones. */
export async function reviewFlag(
  { db, now }: Pick<CentralParts, 'db' | 'now'>,
  request: FlagReviewRequest,
  by: string,
): Promise<ReviewVerdict> {
  const { unit, flag: id, revision, decision, reason } = request;
  const flag = await readFlag(db.write, unit, id);
  if (flag === null) return refused({ code: 'not-found' });
  const at = now();
  const judged = applyReview([flag], [{ flag: id, decision, by, reason, at }]);
  if (!judged.ok) return refused(refusalOf(judged.problem));
  const kept = await insertReview(db.write, request, flag, { by, at: new Date(at) });
  const after = await readFlag(db.write, unit, id);
  if (!kept || after === null)
    return refused({
      code: 'flag-changed',
      fields: [{ field: '/revision', detail: `is ${flag.revision}, not ${revision}` }],
    });
  return { ok: true, flag: after };
}

function refused(refusal: Refusal): ReviewVerdict {
  return { ok: false, refusal };
}

function refusalOf(
  problem: 'unknown-flag' | 'reviewer-missing' | 'reason-missing' | 'own-case',
): Refusal {
  switch (problem) {
    case 'unknown-flag':
      return { code: 'not-found' };
    case 'own-case':
      return { code: 'own-case' };
    case 'reviewer-missing':
      return { code: 'signed-out' };
    case 'reason-missing':
      return {
        code: 'malformed-request',
        fields: [{ field: '/reason', detail: 'a decision needs its reason' }],
      };
  }
}
