import { useState, type ReactNode } from 'react';
import { localDay } from '../../../shared/domain/opening-hours.ts';
import { useWords } from '../i18n/words.tsx';
import { SelectField } from './select-field.tsx';

const YEARS_BACK = 5;
const YEAR_LETTERS = 4;

export interface ChosenYear {
  readonly year: number;
  /** The last one that can be chosen. */
  readonly latest: number;
  readonly choose: (year: number) => void;
}

/** Vietnam's present year to begin with, and `ahead` years after it to choose from. */
export function useYear(ahead: number): ChosenYear {
  const [present] = useState(() => Number(localDay(Date.now()).slice(0, YEAR_LETTERS)));
  const [year, choose] = useState(present);
  return { year, latest: present + ahead, choose };
}

/** Both days included. */
export function daysOfYear(year: number): { readonly from: string; readonly to: string } {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

export function YearField({ year, latest, choose }: ChosenYear): ReactNode {
  const { t } = useWords();
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => String(latest - back));
  return (
    <div className="form-fields">
      <SelectField
        label={t('field.year')}
        options={years.map((one) => ({ value: one, label: one }))}
        value={String(year)}
        onChange={(one) => choose(Number(one))}
      />
    </div>
  );
}
