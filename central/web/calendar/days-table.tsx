import type { ReactNode } from 'react';
import { useWords, type Words } from '../i18n/words.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import type { DayStretch } from './day-stretches.ts';
import { weekdayKey } from './weekday-key.ts';
import './calendar.css';

interface DaysTableProps {
  readonly year: number;
  readonly stretches: readonly DayStretch[];
  readonly busy: boolean;
  /** null for those who only read. */
  readonly onRemove: ((stretch: DayStretch) => void) | null;
}

export function DaysTable({ year, stretches, busy, onRemove }: DaysTableProps): ReactNode {
  const words = useWords();
  const { t } = words;
  if (stretches.length === 0)
    return (
      <Notice
        tone="calm"
        title={t('calendar.days.empty.title', { year: String(year) })}
        text={t('calendar.days.empty.text')}
      />
    );
  return (
    <TableFrame label={t('calendar.days')}>
      <table>
        <caption>{t('calendar.days.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('calendar.name')}</th>
            <th scope="col">{t('calendar.when')}</th>
            <th scope="col">{t('calendar.kind')}</th>
            {onRemove && <th scope="col">{t('badges.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {stretches.map((stretch) => (
            <tr key={stretch.from}>
              <th scope="row">{stretch.name}</th>
              <td>{daysText(stretch, words)}</td>
              <td>{kindText(stretch, words)}</td>
              {onRemove && (
                <td>
                  <ConfirmButton
                    label={t('calendar.remove')}
                    subject={`${stretch.name}, ${daysText(stretch, words)}`}
                    disabled={busy}
                    onConfirm={() => onRemove(stretch)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** One day or the first and the last of several. */
export function daysText(
  { from, to }: { readonly from: string; readonly to: string },
  { formats }: Words,
): string {
  return from === to ? formats.day(from) : `${formats.day(from)} – ${formats.day(to)}`;
}

function kindText({ kind, like }: DayStretch, { t }: Words): string {
  const weekday = weekdayKey(like);
  return weekday === null
    ? t(`calendar.kind.${kind}`)
    : t('calendar.like.value', { weekday: t(weekday) });
}
