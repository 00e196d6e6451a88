import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { TableFrame } from './table-frame.tsx';

/** Where in a file something can't be taken, as every kind of list tells it. */
interface FileFault {
  readonly code: string;
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
}

interface FileFaultsProps<F extends FileFault> {
  readonly faults: readonly F[];
  /** Of the whole file. */
  readonly count: number;
  /** What it is and what to do, in the language of the page. */
  readonly textOf: (fault: F) => string;
}

/** The faults of a file that was not taken: line, column, value and remedy. */
export function FileFaults<F extends FileFault>(props: FileFaultsProps<F>): ReactNode {
  const { faults, count, textOf } = props;
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
          {faults.map((fault) => (
            <tr key={`${fault.line} ${fault.column ?? ''} ${fault.code}`}>
              <td className="number">{formats.count(fault.line)}</td>
              <td>{fault.column ?? '—'}</td>
              <td className="breakable">{fault.value ?? '—'}</td>
              <td>{textOf(fault)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
