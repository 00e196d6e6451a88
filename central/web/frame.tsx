import type { ReactNode } from 'react';
import type { SessionView } from '../../shared/contract/session.ts';
import { LOCALES, type Locale } from '../../shared/domain/local-text.ts';
import { useWords } from './i18n/words.tsx';
import { useLeave } from './unsaved/unsaved-context.ts';
import './frame.css';

interface FrameProps {
  readonly who: SessionView | null;
  readonly onLocale: (locale: Locale) => void;
  readonly onSignOut: () => void;
  readonly children: ReactNode;
}

/** Each language under its own name, so that whoever reads only that one finds it. */
const OWN_NAME: Readonly<Record<Locale, string>> = { vi: 'Tiếng Việt', en: 'English' };

export function Frame({ who, onLocale, onSignOut, children }: FrameProps): ReactNode {
  const { t, locale } = useWords();
  const leave = useLeave();
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <header className="masthead">
        <p className="brand">
          {t('app.name')} <span>{t('app.role')}</span>
        </p>
        <div className="masthead-tools">
          {who && (
            <p className="signed-in">
              {t('session.as', { name: who.name, role: t(`role.${who.role}`) })}
            </p>
          )}
          <fieldset aria-label={t('app.language')} className="languages">
            {LOCALES.map((one) => (
              <button
                key={one}
                type="button"
                lang={one}
                aria-pressed={one === locale}
                onClick={() => onLocale(one)}
              >
                {OWN_NAME[one]}
              </button>
            ))}
          </fieldset>
          {who && (
            <button type="button" onClick={() => leave(onSignOut)}>
              {t('session.out')}
            </button>
          )}
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
