import type { ReactNode } from 'react';
import { z } from 'zod';
import type { UnitView } from '../../../shared/contract/fleet.ts';
import type { AccountReach } from '../../../shared/contract/people.ts';
import { useWords } from '../i18n/words.tsx';
import { Field } from '../parts/field.tsx';

const kindSchema = z.enum(['unit', 'area', 'all']);
const AREA_PATTERN = '[0-9A-Z]+(\\.[0-9A-Z]+)*';

export interface ReachChoice {
  readonly kind: z.infer<typeof kindSchema>;
  /** For `area`: the code that its units begin with. */
  readonly area: string;
}

export function reachOf({ kind, area }: ReachChoice, unit: string): AccountReach {
  return {
    all: kind === 'all',
    units: kind === 'unit' ? [unit] : [],
    areas: kind === 'area' ? [area.trim()] : [],
  };
}

interface ReachPickerProps {
  readonly unit: UnitView;
  readonly choice: ReachChoice;
  readonly onChange: (choice: ReachChoice) => void;
}

export function ReachPicker({ unit, choice, onChange }: ReachPickerProps): ReactNode {
  const { t, local } = useWords();
  return (
    <>
      <Field label={t('users.reach')}>
        {(id) => (
          <select
            id={id}
            value={choice.kind}
            onChange={(event) =>
              onChange({ ...choice, kind: kindSchema.parse(event.target.value) })
            }
          >
            <option value="unit">{t('users.reach.unit', { unit: local(unit.name) })}</option>
            <option value="area">{t('users.reach.areas')}</option>
            <option value="all">{t('users.reach.all')}</option>
          </select>
        )}
      </Field>
      {choice.kind === 'area' && (
        <Field label={t('users.reach.area.label')}>
          {(id) => (
            <input
              id={id}
              required
              pattern={AREA_PATTERN}
              value={choice.area}
              onChange={(event) => onChange({ ...choice, area: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
