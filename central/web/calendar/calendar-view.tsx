import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { useYear, YearField } from '../parts/year-field.tsx';
import { useLeave } from '../unsaved/unsaved-context.ts';
import { LeavePart } from './leave-part.tsx';
import { SpecialDaysPart } from './special-days-part.tsx';

/** When offices are closed, and when a clerk is away. */
export function CalendarView(page: PageProps): ReactNode {
  const { unit } = page;
  const { t } = useWords();
  // Next year's holidays are announced before it begins.
  const chosen = useYear(1);
  const { year } = chosen;
  const leave = useLeave();
  return (
    <>
      <h1>{t('calendar.title')}</h1>
      <p className="lead">{t('calendar.lead')}</p>
      <YearField {...chosen} choose={(one) => leave(() => chosen.choose(one))} />
      <SpecialDaysPart key={`days ${unit.id} ${year}`} {...page} year={year} />
      <LeavePart key={`leave ${unit.id} ${year}`} {...page} year={year} />
    </>
  );
}
