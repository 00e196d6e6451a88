import type { ReactNode } from 'react';
import type { DossierFault } from '../../../shared/contract/dossiers.ts';
import { useWords } from '../i18n/words.tsx';
import { FileFaults } from '../parts/file-faults.tsx';

interface FaultsTableProps {
  readonly faults: readonly DossierFault[];
  /** Of the whole file. */
  readonly count: number;
}

/** Where a list of dossiers can't be taken. */
export function FaultsTable({ faults, count }: FaultsTableProps): ReactNode {
  const { t } = useWords();
  const textOf = ({ code, column, value, other }: DossierFault): string =>
    t(`dossier-fault.${code}`, {
      column: column ?? '',
      value: value ?? '',
      other: other ?? '',
    });
  return <FileFaults faults={faults} count={count} textOf={textOf} />;
}
