import './language-switch.css';
import type { ReactNode } from 'react';
import { LOCALES, type Locale } from '../../shared/domain/local-text.ts';
import { useWords } from '../i18n/words.tsx';

/** Every language under its own name, so that whoever needs it can read it. */
export function LanguageSwitch({
  onChoose,
}: {
  readonly onChoose: (locale: Locale) => void;
}): ReactNode {
  const { locale: current, t } = useWords();
  return (
    <fieldset className="language-switch" aria-label={t('locale.switch')}>
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => onChoose(locale)}
        >
          {t(`locale.${locale}`)}
        </button>
      ))}
    </fieldset>
  );
}
