import type { ReactNode } from 'react';
import type { StatementFault } from '../../../shared/contract/statements.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import { FileFaults } from '../parts/file-faults.tsx';

interface StatementFaultsProps {
  readonly faults: readonly StatementFault[];
  /** Of the whole file. */
  readonly count: number;
}

/** Where a statement's file can't be taken. */
export function StatementFaults({ faults, count }: StatementFaultsProps): ReactNode {
  const words = useWords();
  return <FileFaults faults={faults} count={count} textOf={(fault) => faultText(fault, words)} />;
}

export function faultText({ code, column, value, other }: StatementFault, { t }: Words): string {
  return t(`statement-fault.${code}`, {
    column: column ?? '',
    value: value ?? '',
    other: other ?? '',
  });
}
