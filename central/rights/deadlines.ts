import type { SpecialDays } from '../../shared/domain/special-days.ts';
import { addWorkingDays } from '../../shared/domain/working-days.ts';
import { OFFICIAL_RULES, type PetitionStep } from '../../shared/evaluation/qd766/rules.ts';

export interface StepDone {
  readonly step: PetitionStep;
  /** Local day `YYYY-MM-DD`. */
  readonly day: string;
}

export interface Deadline {
  readonly step: PetitionStep;
  /** The last day on which it is in time; null as long as what it counts from has not happened. */
  readonly due: string | null;
  readonly doneOn: string | null;
  readonly late: boolean;
}

const STEPS: readonly PetitionStep[] = ['refusal', 'more-asked', 'handling', 'publication'];

/**
 * The terms of a petition in working days (QĐ 766, domain.md §1.3): refusal 2, asking for more 5 and handling 15 from
 * its reception, publication 2 from its handling. Once refused nothing more is due; once handled neither refusal nor
 * more can be.
 */
export function deadlines(
  received: string,
  ruleSet: string,
  done: readonly StepDone[],
  today: string,
  special: SpecialDays,
): readonly Deadline[] {
  const rules = OFFICIAL_RULES.find(({ id }) => id === ruleSet) ?? OFFICIAL_RULES.at(-1);
  if (rules === undefined) throw new Error('no rules for petitions');
  const dayOf = (step: PetitionStep): string | null =>
    done.find((one) => one.step === step)?.day ?? null;
  const handled = dayOf('handling');
  const refused = dayOf('refusal');
  return STEPS.flatMap<Deadline>((step) => {
    const doneOn = dayOf(step);
    if (doneOn === null && refused !== null) return [];
    if (doneOn === null && (step === 'refusal' || step === 'more-asked')) {
      // A choice, not a duty: not offered any more when its term is over or the petition handled.
      const due = addWorkingDays(received, rules.petitionLimitDays[step], special);
      return handled === null && today <= due ? [{ step, due, doneOn, late: false }] : [];
    }
    const from = step === 'publication' ? handled : received;
    if (from === null) return [{ step, due: null, doneOn, late: false }];
    const due = addWorkingDays(from, rules.petitionLimitDays[step], special);
    return [{ step, due, doneOn, late: (doneOn ?? today) > due }];
  });
}
