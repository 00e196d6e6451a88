import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';

interface SaveLineProps {
  readonly isReadOnly: boolean;
  readonly busy: boolean;
}

/** The way to save a form, or that there is none for this account. */
export function SaveLine({ isReadOnly, busy }: SaveLineProps): ReactNode {
  const { t } = useWords();
  if (isReadOnly) return <p className="hint">{t('field.read-only')}</p>;
  return (
    <button type="submit" className="button button-main" disabled={busy}>
      {t('field.save')}
    </button>
  );
}
