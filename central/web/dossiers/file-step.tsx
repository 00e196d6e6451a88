import { useRef, useState, type ReactNode } from 'react';
import type { NamedDossierMapping } from '../../../shared/contract/dossiers.ts';
import { useWords } from '../i18n/words.tsx';
import { Field } from '../parts/field.tsx';

const ACCEPTED = '.csv,.xlsx,.jsonl,.ndjson';

export interface Choice {
  readonly file: File;
  /** Name of a saved mapping; null: guessed. */
  readonly mapping: string | null;
}

interface FileStepProps {
  readonly mappings: readonly NamedDossierMapping[];
  /** What the preview below is of. */
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

export function FileStep({ mappings, chosen, onChoose }: FileStepProps): ReactNode {
  const { t } = useWords();
  const [picked, setPicked] = useState<string>('');
  const input = useRef<HTMLInputElement>(null);
  const mapping = chosen?.mapping ?? (picked === '' ? null : picked);

  function chooseMapping(name: string): void {
    setPicked(name);
    const file = input.current?.files?.[0];
    if (file) onChoose({ file, mapping: name === '' ? null : name });
  }

  function chooseFile(file: File | undefined): void {
    if (file) onChoose({ file, mapping });
  }

  return (
    <div className="form-fields">
      <Field label={t('dossiers.upload.mapping')}>
        {(id) => (
          <select
            id={id}
            value={mapping ?? ''}
            onChange={(event) => chooseMapping(event.target.value)}
          >
            <option value="">{t('dossiers.upload.guess')}</option>
            {mappings.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('dossiers.upload.file')}>
        {(id) => (
          <input
            id={id}
            ref={input}
            type="file"
            accept={ACCEPTED}
            onChange={(event) => chooseFile(event.target.files?.[0])}
          />
        )}
      </Field>
    </div>
  );
}
