import type { ReactNode } from 'react';
import type { DossierFault, DossierMapping } from '../../../shared/contract/dossiers.ts';
import { useRoster } from '../figures/use-roster.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { Field } from '../parts/field.tsx';

interface ClerkNamesProps extends Omit<PageProps, 'who'> {
  readonly faults: readonly DossierFault[];
  readonly clerks: DossierMapping['clerks'];
  readonly onChange: (clerks: DossierMapping['clerks']) => void;
}

/** Says which of our clerks a name in the file means, where it is nobody's own name or that of several. */
export function ClerkNames(props: ClerkNamesProps): ReactNode {
  const { api, unit, onSignedOut, faults, clerks, onChange } = props;
  const { t } = useWords();
  const roster = useRoster({ api, unit, onSignedOut });
  const unclear = faults.flatMap(({ code, value }) =>
    value !== null && (code === 'clerk-unknown' || code === 'clerk-ambiguous') ? [value] : [],
  );
  const names = [...new Set([...unclear, ...Object.keys(clerks)])];
  if (names.length === 0) return null;

  function assign(name: string, clerk: string): void {
    const { [name]: _, ...others } = clerks;
    onChange(clerk === '' ? others : { ...others, [name]: clerk });
  }

  return (
    <fieldset className="clerk-names">
      <legend>{t('dossiers.mapping.clerks')}</legend>
      <div className="form-fields">
        {names.map((name) => (
          <Field key={name} label={t('dossiers.mapping.clerk', { name })}>
            {(id) => (
              <select
                id={id}
                value={clerks[name] ?? ''}
                onChange={(event) => assign(name, event.target.value)}
              >
                <option value="">{t('dossiers.mapping.clerk.none')}</option>
                {roster.map((clerk) => (
                  <option key={clerk.id} value={clerk.id}>
                    {clerk.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
