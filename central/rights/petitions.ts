import type {
  PetitionList,
  PetitionStepRequest,
  PetitionView,
} from '../../shared/contract/petitions.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { SpecialDays } from '../../shared/domain/special-days.ts';
import { overdueFirst } from '../../shared/evaluation/qd766/overdue.ts';
import type { CentralParts } from '../parts.ts';
import type { Refusal } from '../problem/problem-error.ts';
import { insertPetitionStep, readPetitions, type PetitionRow } from '../store/petitions.ts';
import { readSpecialDays } from '../store/special-days.ts';
import { deadlines } from './deadlines.ts';
import { openNewFeedback } from './feedback.ts';

type Parts = Pick<CentralParts, 'db' | 'exportKey' | 'now'>;

export async function listPetitions(parts: Parts, unit: string): Promise<PetitionList> {
  await openNewFeedback(parts, unit);
  const rows = await readPetitions(parts.db.write, unit);
  const special = await readSpecialDays(parts.db.write);
  const today = localDay(parts.now());
  return { petitions: overdueFirst(rows.map((row) => viewOf(row, today, special))) };
}

function viewOf(row: PetitionRow, today: string, special: SpecialDays): PetitionView {
  const done = row.steps.map(({ step, at }) => ({ step, day: localDay(at) }));
  return { ...row, deadlines: deadlines(row.receivedOn, row.ruleSet, done, today, special) };
}

export type StepVerdict =
  | { readonly ok: true; readonly petition: PetitionView }
  | { readonly ok: false; readonly refusal: Refusal };

/** Takes a step by a named person; each can be taken once, and none after a refusal. */
export async function takeStep(
  parts: Parts,
  id: number,
  request: PetitionStepRequest,
  by: string,
): Promise<StepVerdict> {
  const before = (await listPetitions(parts, request.unit)).petitions.find((one) => one.id === id);
  if (before === undefined) return { ok: false, refusal: { code: 'not-found' } };
  const fault = faultOf(before, request);
  if (fault !== null) return { ok: false, refusal: fault };
  const audit = { by, at: new Date(parts.now()) };
  const taken = await insertPetitionStep(parts.db.write, id, request, audit);
  if (!taken) return { ok: false, refusal: { code: 'already-decided' } };
  const after = (await listPetitions(parts, request.unit)).petitions.find((one) => one.id === id);
  if (after === undefined) throw new Error('a petition that went away');
  return { ok: true, petition: after };
}

function faultOf({ steps }: PetitionView, { step }: PetitionStepRequest): Refusal | null {
  const taken = new Set(steps.map((one) => one.step));
  if (taken.has(step) || taken.has('refusal')) return { code: 'already-decided' };
  if (taken.has('handling') && step !== 'publication') return { code: 'already-decided' };
  if (step === 'publication' && !taken.has('handling'))
    return {
      code: 'malformed-request',
      fields: [{ field: '/step', detail: 'published after it is handled' }],
    };
  return null;
}
