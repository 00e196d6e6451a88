import type { CentralParts } from '../parts.ts';
import { createOffice, type OfficeVerdict } from './create-office.ts';
import { makePin } from './make-pin.ts';
import type { OfficeDraft } from './office-file.ts';

/** A PIN that was made here, for a clerk or for staff. */
export interface MadePin {
  readonly id: string;
  readonly name: string;
  readonly pin: string;
}

export interface Opening {
  readonly verdict: OfficeVerdict;
  /** To be told once, where the office was opened. */
  readonly made: readonly MadePin[];
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly pin?: string;
}

/** Opens an office for which somebody answers; who came without a PIN is given one. */
export async function openOffice(
  parts: Pick<CentralParts, 'db' | 'vault' | 'now'>,
  draft: OfficeDraft,
  by: string,
): Promise<Opening> {
  const clerks = draft.clerks.map((one) => ({ ...one, pin: one.pin ?? makePin() }));
  const staff = draft.staff.map((one) => ({ ...one, pin: one.pin ?? makePin() }));
  const audit = { by, at: new Date(parts.now()) };
  const verdict = await createOffice(parts, { ...draft, clerks, staff }, audit);
  return { verdict, made: [...madeFor(draft.clerks, clerks), ...madeFor(draft.staff, staff)] };
}

function madeFor(before: readonly Person[], after: readonly MadePin[]): readonly MadePin[] {
  return after.filter((_, index) => before[index]?.pin === undefined);
}
