import type { ReactNode } from 'react';
import type { StatementFault } from '../../../shared/contract/statements.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import { TableFrame } from '../parts/table-frame.tsx';

interface StatementFaultsProps {
  readonly faults: readonly StatementFault[];
  /** Of the whole file. */
  readonly count: number;
}

/** Where a file can't be taken and what to do, in the language of the page. */
export function StatementFaults({ faults, count }: StatementFaultsProps): ReactNode {
  const words = useWords();
  const { t, formats } = words;
  if (count === 0) return null;
  return (
    <TableFrame label={t('dossiers.faults.title')}>
      <table className="faults">
        <caption>
          <strong>{t('dossiers.faults.title')}</strong> {t('dossiers.faults.caption', { count })}{' '}
          {faults.length < count && t('dossiers.faults.first', { shown: faults.length })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('dossiers.line')}
            </th>
            <th scope="col">{t('dossiers.faults.column')}</th>
            <th scope="col">{t('dossiers.faults.value')}</th>
            <th scope="col">{t('dossiers.faults.remedy')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault) => (
            <tr key={`${fault.line} ${fault.column ?? ''} ${fault.code}`}>
              <td className="number">{formats.count(fault.line)}</td>
              <td>{fault.column ?? '—'}</td>
              <td className="breakable">{fault.value ?? '—'}</td>
              <td>{faultText(fault, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

export function faultText({ code, column, value, other }: StatementFault, { t }: Words): string {
  return t(`statement-fault.${code}`, {
    column: column ?? '',
    value: value ?? '',
    other: other ?? '',
  });
}
