import './stage.css';
import { useEffect, type ReactNode } from 'react';
import type { Locale } from '../../shared/domain/local-text.ts';
import { WordsProvider } from '../i18n/words.tsx';

interface StageProps {
  readonly locale: Locale;
  readonly onTouch: () => void;
  readonly children: ReactNode;
}

/** The whole panel: its language, its units of measure, and the notice that a hand is there. */
export function Stage({ locale, onTouch, children }: StageProps): ReactNode {
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  useEffect(() => {
    window.addEventListener('pointerdown', onTouch, { capture: true });
    window.addEventListener('keydown', onTouch, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', onTouch, { capture: true });
      window.removeEventListener('keydown', onTouch, { capture: true });
    };
  }, [onTouch]);

  return (
    <WordsProvider locale={locale}>
      <div className="stage">{children}</div>
    </WordsProvider>
  );
}
