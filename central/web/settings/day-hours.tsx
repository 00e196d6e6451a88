import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { LineField } from '../parts/line-field.tsx';
import type { DraftStretch, Weekday } from './week.ts';

interface DayHoursProps {
  readonly weekday: Weekday;
  /** Of the whole week. */
  readonly draft: readonly DraftStretch[];
  /** Whether the centre found fault with the stretch at that place of the draft. */
  readonly isWrong: (at: number) => boolean;
  readonly onChange: (draft: readonly DraftStretch[]) => void;
}

export function DayHours({ weekday, draft, isWrong, onChange }: DayHoursProps): ReactNode {
  const { t } = useWords();
  const day = t(`weekday.${weekday}`);
  const stretches = draft.flatMap((stretch, at) =>
    stretch.weekday === weekday ? [{ stretch, at }] : [],
  );

  function change(at: number, changes: Partial<DraftStretch>): void {
    onChange(draft.map((one, index) => (index === at ? { ...one, ...changes } : one)));
  }
  return (
    <fieldset className="setting-part">
      <legend>{day}</legend>
      {stretches.length === 0 && <p className="hint">{t('settings.hours.closed')}</p>}
      {stretches.map(({ stretch, at }, place) => {
        const rule = isWrong(at) ? t('settings.hours.rule') : undefined;
        return (
          <div key={at} className="form-fields stretch">
            <LineField
              type="time"
              label={t('settings.hours.from', { place: place + 1 })}
              rule={rule}
              value={stretch.from}
              isWrong={isWrong(at)}
              onChange={(from) => change(at, { from })}
            />
            <LineField
              type="time"
              label={t('settings.hours.to', { place: place + 1 })}
              value={stretch.to}
              onChange={(to) => change(at, { to })}
            />
            <button
              type="button"
              className="button button-small"
              aria-label={t('settings.hours.remove', { place: place + 1, day })}
              onClick={() => onChange(draft.filter((_, index) => index !== at))}
            >
              {t('settings.remove')}
            </button>
          </div>
        );
      })}
      <button
        type="button"
        className="button button-small"
        aria-label={t('settings.hours.add.for', { day })}
        onClick={() => onChange(withOneMore(draft, weekday))}
      >
        {t('settings.hours.add')}
      </button>
    </fieldset>
  );
}

/** After the others of its day, so that the draft keeps the order in which it is sent. */
function withOneMore(draft: readonly DraftStretch[], weekday: Weekday): readonly DraftStretch[] {
  const next = { weekday, from: '', to: '' };
  const before = draft.filter((one) => one.weekday <= weekday);
  return [...before, next, ...draft.filter((one) => one.weekday > weekday)];
}
