import type { ReactNode } from 'react';
import type { ProcedureField } from '../../../shared/search/procedures.ts';
import { useWords } from '../i18n/words.tsx';
import { Field } from '../parts/field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import './procedures.css';

/** No field is called so. */
export const ALL_FIELDS = '*';

interface SearchToolsProps {
  readonly query: string;
  readonly field: string;
  readonly fields: readonly ProcedureField[];
  readonly onQuery: (query: string) => void;
  readonly onField: (field: string) => void;
}

/** By words and by field; each field says how many it holds. */
export function SearchTools(props: SearchToolsProps): ReactNode {
  const { query, field, fields, onQuery, onField } = props;
  const { t, formats } = useWords();
  const all = fields.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="page-tools procedure-tools">
      <Field label={t('procedures.search')}>
        {(id) => (
          <input
            id={id}
            type="search"
            value={query}
            onChange={(event) => onQuery(event.target.value)}
          />
        )}
      </Field>
      <SelectField
        label={t('procedures.field')}
        options={[
          {
            value: ALL_FIELDS,
            label: t('procedures.all-fields', { count: formats.count(all) }),
          },
          ...fields.map(({ name, count }) => ({
            value: name,
            label: t('procedures.one-field', { field: name, count: formats.count(count) }),
          })),
        ]}
        value={field}
        onChange={onField}
      />
    </div>
  );
}
