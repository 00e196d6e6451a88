import type { ReactNode } from 'react';
import { MINIMUM } from '../../../shared/evaluation/satisfaction.ts';
import { useWords } from '../i18n/words.tsx';

/** What the figure is, what it is not, and how far it may be trusted. */
export function ReadingNotes(): ReactNode {
  const { t } = useWords();
  return (
    <section className="reading-notes" aria-labelledby="reading-notes">
      <h2 id="reading-notes">{t('notes.title')}</h2>
      <ul>
        <li>{t('notes.what')}</li>
        <li>{t('notes.other')}</li>
        <li>{t('notes.interval')}</li>
        <li>{t('notes.minimum', MINIMUM)}</li>
        <li>{t('notes.review')}</li>
        <li>{t('notes.served')}</li>
      </ul>
    </section>
  );
}
