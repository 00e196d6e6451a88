import './working-hours.css';
import type { ReactNode } from 'react';
import type { OpenStretch } from '../../shared/domain/opening-hours.ts';
import { hoursFrom, type OfficeHours } from '../../shared/domain/special-days.ts';
import { clockText, workingToday } from '../../shared/domain/working-today.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import { useMinute } from './use-minute.ts';

interface WorkingHoursProps {
  readonly office: OfficeHours;
  readonly now: () => number;
}

/** Today's hours, and when it opens again. Nothing where the office has given none. */
export function WorkingHours({ office, now }: WorkingHoursProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const at = useMinute(now);
  const { open, today, next } = workingToday(hoursFrom(office, at), at);
  if (office.openingHours.length === 0) return null;
  const stretches = today.map((stretch) => stretchText(stretch, words)).join(', ');
  return (
    <p className="working-hours">
      <span>{today.length === 0 ? t('hours.closed-today') : t('hours.today', { stretches })}</span>{' '}
      <strong>{open ? t('hours.open') : today.length > 0 && t('hours.closed-now')}</strong>{' '}
      {!open && next && (
        <span>
          {t('hours.next', { weekday: weekdayText(next, words), time: clockText(next.from) })}
        </span>
      )}
    </p>
  );
}

function stretchText({ from, to }: OpenStretch, { t }: Words): string {
  return t('hours.stretch', { from: clockText(from), to: clockText(to) });
}

function weekdayText({ weekday }: OpenStretch, { t }: Words): string {
  switch (weekday) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
      return t(`weekday.${weekday}`);
    default:
      throw new Error(`no weekday ${weekday}`);
  }
}
