import { useMemo, type ReactNode } from 'react';
import { usePolled } from '../api/use-polled.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { Field } from '../parts/field.tsx';
import { figuresPoller } from './figures-poller.ts';
import type { Period } from './period.ts';

const ASK_EVERY_MS = 300_000;

interface FieldPickerProps extends PageProps {
  readonly period: Period;
  readonly field: string | null;
  readonly onChange: (field: string | null) => void;
}

/** The fields of the unit's procedures: only within one field can units be compared. */
export function FieldPicker(props: FieldPickerProps): ReactNode {
  const { api, unit, onSignedOut, period, field, onChange } = props;
  const { t } = useWords();
  const poller = useMemo(
    () =>
      figuresPoller(api, { cut: 'procedures', unit: unit.id, period, field: null }, ASK_EVERY_MS),
    [api, unit.id, period],
  );
  const { value } = usePolled(poller, onSignedOut);
  const fields =
    value?.cut === 'procedures'
      ? new Set(value.table.procedures.map(({ procedure }) => procedure.field))
      : new Set<string>();
  if (field !== null) fields.add(field);
  return (
    <Field label={t('figures.field')}>
      {(id) => (
        <select
          id={id}
          value={field ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{t('figures.all-fields')}</option>
          {[...fields].toSorted().map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      )}
    </Field>
  );
}
