import { useState, type FormEvent, type ReactNode } from 'react';
import {
  DOSSIER_FIELDS,
  dossierMappingSchema,
  type DossierField,
  type DossierMapping,
  type DossierPreview,
} from '../../../shared/contract/dossiers.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';
import { Field } from '../parts/field.tsx';
import { ClerkNames } from './clerk-names.tsx';
import type { Choice } from './file-step.tsx';

const REQUIRED: readonly DossierField[] = ['code', 'procedure', 'clerk', 'receivedAt'];
const USUAL_NAME = 'Phần mềm một cửa';

interface MappingFormProps extends Omit<PageProps, 'who'> {
  readonly choice: Choice;
  readonly preview: DossierPreview;
  readonly onSaved: (choice: Choice) => void;
}

export function MappingForm(props: MappingFormProps): ReactNode {
  const { api, unit, choice, preview, onSignedOut, onSaved } = props;
  const { t } = useWords();
  const [mapping, setMapping] = useState<DossierMapping>(preview.mapping);
  const [name, setName] = useState(choice.mapping ?? USUAL_NAME);
  const saving = useAct(onSignedOut);

  async function save(): Promise<void> {
    const saved = await saving.run(() => api.saveDossierMapping(unit.id, name.trim(), mapping));
    if (saved) onSaved({ file: choice.file, mapping: saved.value.name });
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void save();
  }

  return (
    <form className="mapping" onSubmit={onSubmit} aria-labelledby="mapping-title">
      <h3 id="mapping-title">{t('dossiers.mapping.title')}</h3>
      <p>{t('dossiers.mapping.lead')}</p>
      <div className="form-fields">
        {DOSSIER_FIELDS.map((field) => (
          <ColumnField
            key={field}
            field={field}
            header={preview.header}
            column={mapping.columns[field]}
            onChange={(column) =>
              setMapping({ ...mapping, columns: { ...mapping.columns, [field]: column } })
            }
          />
        ))}
      </div>
      <ClerkNames
        api={api}
        unit={unit}
        onSignedOut={onSignedOut}
        faults={preview.faults}
        clerks={mapping.clerks}
        onChange={(clerks) => setMapping({ ...mapping, clerks })}
      />
      <SaveFields
        name={name}
        ready={!saving.busy && dossierMappingSchema.safeParse(mapping).success}
        onName={setName}
      />
      <FailureLine failure={saving.failure} />
    </form>
  );
}

interface SaveFieldsProps {
  readonly name: string;
  readonly ready: boolean;
  readonly onName: (name: string) => void;
}

function SaveFields({ name, ready, onName }: SaveFieldsProps): ReactNode {
  const { t } = useWords();
  return (
    <div className="form-fields">
      <Field label={t('dossiers.mapping.name')}>
        {(id) => (
          <input
            id={id}
            required
            maxLength={100}
            value={name}
            onChange={(event) => onName(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button" disabled={!ready}>
        {t('dossiers.mapping.save')}
      </button>
    </div>
  );
}

interface ColumnFieldProps {
  readonly field: DossierField;
  readonly header: readonly string[];
  readonly column: string | null;
  readonly onChange: (column: string | null) => void;
}

function ColumnField({ field, header, column, onChange }: ColumnFieldProps): ReactNode {
  const { t } = useWords();
  const required = REQUIRED.includes(field);
  const name = t(`dossiers.field.${field}`);
  return (
    <Field label={required ? t('dossiers.mapping.required', { field: name }) : name}>
      {(id) => (
        <select
          id={id}
          required={required}
          value={column ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">
            {required ? t('dossiers.mapping.choose') : t('dossiers.mapping.none')}
          </option>
          {[...new Set([...header, ...(column === null ? [] : [column])])]
            .filter((one) => one !== '')
            .map((one) => (
              <option key={one}>{one}</option>
            ))}
        </select>
      )}
    </Field>
  );
}
