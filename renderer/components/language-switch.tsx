import './language-switch.css';
import type { ReactNode } from 'react';
import { LANGUAGES } from '../i18n/languages.ts';
import { useWords } from '../i18n/words.tsx';

/** Every language under its own name, so that whoever needs it can read it. */
export function LanguageSwitch({
  onChoose,
}: {
  readonly onChoose: (tag: string) => void;
}): ReactNode {
  const { tag: current, t } = useWords();
  return (
    <fieldset className="language-switch" aria-label={t('locale.switch')}>
      {LANGUAGES.map(({ tag, name }) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          aria-pressed={tag === current}
          onClick={() => onChoose(tag)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
