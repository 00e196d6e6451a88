import type { ReactNode } from 'react';
import type { RosterEntry } from '../../../shared/contract/roster.ts';
import { useWords } from '../i18n/words.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import { ClerkName } from './clerks-table.tsx';

export interface FormerClerk extends RosterEntry {
  readonly leftAt: number;
}

interface FormerTableProps {
  readonly clerks: readonly FormerClerk[];
  /** null for those who only read. */
  readonly onReturn: ((clerk: RosterEntry) => void) | null;
}

/** Who has left: their figures are kept under their ids. */
export function FormerTable({ clerks, onReturn }: FormerTableProps): ReactNode {
  const { t, local, formats } = useWords();
  return (
    <TableFrame label={t('roster.former')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('roster.name')}</th>
            <th scope="col">{t('roster.job')}</th>
            <th scope="col">{t('roster.left-at')}</th>
            {onReturn && <th scope="col">{t('badges.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {clerks.map((clerk) => (
            <tr key={clerk.id}>
              <ClerkName clerk={clerk} />
              <td>{local(clerk.title)}</td>
              <td>{formats.dayAndTime(clerk.leftAt)}</td>
              {onReturn && (
                <td>
                  <button
                    type="button"
                    className="button button-small"
                    aria-label={`${t('roster.return')}: ${clerk.name}`}
                    onClick={() => onReturn(clerk)}
                  >
                    {t('roster.return')}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
