import { bandOf, type Band } from '../band.ts';
import type { AttitudeShare, StaffGradeRules, YearlyGrade } from './rules.ts';

/** Points that a named person gives for the service attitude. No figure of citizens turns into them by itself. */
export interface AttitudeDecision {
  readonly clerk: string;
  readonly points: number;
  readonly decidedBy: string;
  readonly reason: string;
}

export type AttitudeVerdict =
  | { readonly ok: true; readonly points: number; readonly of: number; readonly ruleSet: string }
  | {
      readonly ok: false;
      readonly problem:
        'above-share' | 'below-zero' | 'decider-missing' | 'own-case' | 'reason-missing';
    };

/** What the citizens' figures may touch at most: the share of the service attitude, decided by somebody else, with a reason. */
export function acceptAttitude(decision: AttitudeDecision, share: AttitudeShare): AttitudeVerdict {
  if (decision.decidedBy.trim() === '') return { ok: false, problem: 'decider-missing' };
  if (decision.decidedBy === decision.clerk) return { ok: false, problem: 'own-case' };
  if (decision.reason.trim() === '') return { ok: false, problem: 'reason-missing' };
  if (!(decision.points >= 0)) return { ok: false, problem: 'below-zero' };
  if (decision.points > share.points) return { ok: false, problem: 'above-share' };
  return { ok: true, points: decision.points, of: share.of, ruleSet: share.id };
}

/** Class of a yearly total of 100. */
export function yearlyGrade(points: number, { bands }: StaffGradeRules): Band<YearlyGrade> {
  return bandOf(bands, points);
}
