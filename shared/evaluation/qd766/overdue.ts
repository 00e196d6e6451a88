import type { PetitionStep } from './rules.ts';

interface WithTerms {
  readonly deadlines: readonly {
    readonly step: PetitionStep;
    readonly due: string | null;
    readonly doneOn: string | null;
    readonly late: boolean;
  }[];
}

/** The last day of the first term that has passed without what was due being done; null where nothing is overdue. */
export function missedDue({ deadlines }: WithTerms): string | null {
  const missed = deadlines.flatMap(({ due, doneOn, late }) =>
    late && doneOn === null && due !== null ? [due] : [],
  );
  return missed.toSorted()[0] ?? null;
}

/** Those overdue first, the longest overdue before all; the others keep their order. */
export function overdueFirst<Petition extends WithTerms>(
  petitions: readonly Petition[],
): readonly Petition[] {
  const byDay = Map.groupBy(petitions, (one) => missedDue(one));
  const days = [...byDay.keys()].filter((day) => day !== null).toSorted();
  return [...days, null].flatMap((day) => byDay.get(day) ?? []);
}
