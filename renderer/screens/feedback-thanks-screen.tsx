import type { ReactNode } from 'react';
import { Icon } from '../components/icon.tsx';
import { Medallion } from '../components/medallion.tsx';
import { useWords } from '../i18n/words.tsx';

/** What was written is sealed and on the disk. It is told no word of it. */
export function FeedbackThanksScreen(): ReactNode {
  const { t } = useWords();
  return (
    <main className="thanks-screen">
      <div className="thanks-words" aria-live="polite">
        <Medallion>
          <Icon name="check" />
        </Medallion>
        <h1>{t('feedback.thanks')}</h1>
        <p>{t('feedback.thanks.body')}</p>
      </div>
    </main>
  );
}
