import { useState, type ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { CheckedField } from '../parts/checked-field.tsx';
import { readImage, type ReadImage } from './read-image.ts';

interface ImageFieldProps {
  readonly label: string;
  /** A `data:` URL. */
  readonly image: string | null;
  readonly isWrong: boolean;
  readonly onChange: (image: string | null) => void;
}

type Fault = Extract<ReadImage, { ok: false }>['reason'];

/** A picture that kiosks carry with them. */
export function ImageField({ label, image, isWrong, onChange }: ImageFieldProps): ReactNode {
  const { t } = useWords();
  const [fault, setFault] = useState<Fault | null>(null);

  async function choose(file: File | undefined): Promise<void> {
    if (!file) return;
    const read = await readImage(file);
    setFault(read.ok ? null : read.reason);
    if (read.ok) onChange(read.image);
  }

  return (
    <div className="image-field">
      {image !== null && <img src={image} alt={t('settings.image.chosen', { label })} />}
      <CheckedField
        label={label}
        rule={fault === null ? t('settings.image.rule') : t(`settings.image.${fault}`)}
        isWrong={isWrong || fault !== null}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept="image/*"
            // Browsers keep silent about the same name a second time.
            onClick={(event) => {
              event.currentTarget.value = '';
            }}
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        )}
      </CheckedField>
      {image !== null && (
        <button
          type="button"
          className="button button-small"
          aria-label={t('settings.image.remove', { label })}
          onClick={() => onChange(null)}
        >
          {t('settings.remove')}
        </button>
      )}
    </div>
  );
}
