import type { ReactNode } from 'react';
import type { LeaveView } from '../../../shared/contract/statements.ts';
import type { RosterClerk } from '../figures/use-roster.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import { daysText } from './days-table.tsx';

interface LeaveTableProps {
  readonly year: number;
  readonly leave: readonly LeaveView[];
  readonly clerks: readonly RosterClerk[];
  readonly busy: boolean;
  /** null for those who only read. */
  readonly onRemove: ((key: string) => void) | null;
}

export function LeaveTable({ year, leave, clerks, busy, onRemove }: LeaveTableProps): ReactNode {
  const words = useWords();
  const { t } = words;
  if (leave.length === 0)
    return (
      <Notice
        tone="calm"
        title={t('leave.empty.title', { year: String(year) })}
        text={t('leave.empty.text')}
      />
    );
  return (
    <TableFrame label={t('leave.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('leave.clerk')}</th>
            <th scope="col">{t('calendar.when')}</th>
            <th scope="col">{t('leave.part')}</th>
            {onRemove && <th scope="col">{t('badges.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {leave.map((one) => {
            const name = clerks.find(({ id }) => id === one.clerk)?.name ?? one.clerk;
            return (
              <tr key={one.key}>
                <th scope="row">{name}</th>
                <td>{daysText(one, words)}</td>
                <td>{partText(one, words)}</td>
                {onRemove && (
                  <td>
                    <ConfirmButton
                      label={t('calendar.remove')}
                      subject={`${name}, ${daysText(one, words)}`}
                      disabled={busy}
                      onConfirm={() => onRemove(one.key)}
                    />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}

function partText({ morningOnly, afternoonOnly }: LeaveView, { t }: Words): string {
  if (morningOnly === afternoonOnly) return t('leave.part.whole');
  return morningOnly ? t('leave.part.morning') : t('leave.part.afternoon');
}
