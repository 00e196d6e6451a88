import type { StatementField } from '../../../shared/contract/statements.ts';

export type LeavePart = 'whole' | 'morning' | 'afternoon';

export interface LeaveDraft {
  /** Id of the clerk, '' until one is chosen. */
  readonly clerk: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly part: LeavePart;
}

export const NO_LEAVE: LeaveDraft = { clerk: '', firstDay: '', lastDay: '', part: 'whole' };

/** The leave as a file of statements with one line of JSON. */
export function leaveFile({ clerk, firstDay, lastDay, part }: LeaveDraft, name: string): File {
  const row: Partial<Record<StatementField, string | boolean>> = {
    clerk,
    firstDay,
    lastDay: lastDay === '' ? firstDay : lastDay,
    morningOnly: part === 'morning',
    afternoonOnly: part === 'afternoon',
  };
  return new File([JSON.stringify(row), '\n'], name, { type: 'application/x-ndjson' });
}
