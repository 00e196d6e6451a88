import type { ReactNode } from 'react';
import type { DossierFault } from '../../../shared/contract/dossiers.ts';
import { useWords } from '../i18n/words.tsx';
import { TableFrame } from '../parts/table-frame.tsx';

interface FaultsTableProps {
  readonly faults: readonly DossierFault[];
  /** Of the whole file. */
  readonly count: number;
}

/** Where the list can't be taken and what to do, in the language of the page. */
export function FaultsTable({ faults, count }: FaultsTableProps): ReactNode {
  const { t, formats } = useWords();
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
          {faults.map(({ code, line, column, value, other }) => (
            <tr key={`${line} ${column ?? ''} ${code}`}>
              <td className="number">{formats.count(line)}</td>
              <td>{column ?? '—'}</td>
              <td className="breakable">{value ?? '—'}</td>
              <td>
                {t(`dossier-fault.${code}`, {
                  column: column ?? '',
                  value: value ?? '',
                  other: other ?? '',
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
