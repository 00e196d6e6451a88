import './starting-screen.css';
import type { ReactNode } from 'react';
import { DrumStar } from '../components/drum-star.tsx';
import { useWords } from '../i18n/words.tsx';

export function StartingScreen(): ReactNode {
  const { t } = useWords();
  return (
    <main className="starting-screen" aria-live="polite">
      <DrumStar className="starting-emblem" />
      <h1>{t('starting.title')}</h1>
      <p>{t('starting.body')}</p>
    </main>
  );
}
