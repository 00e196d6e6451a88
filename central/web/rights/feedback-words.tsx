import { useState, type ReactNode } from 'react';
import type { FeedbackView } from '../../../shared/contract/petitions.ts';
import type { Feedback } from '../../../shared/domain/feedback.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FailureLine } from '../parts/failure-line.tsx';

interface FeedbackWordsProps extends PageProps {
  readonly petition: number;
  readonly feedback: FeedbackView;
}

/** What somebody wrote to the office in the kiosk's form: what kind it is and, for who handles it, the words as they were. */
export function FeedbackWords(props: FeedbackWordsProps): ReactNode {
  const { api, unit, who, petition, feedback, onSignedOut } = props;
  const { t } = useWords();
  const [words, setWords] = useState<Feedback | null>(null);
  const act = useAct(onSignedOut);

  async function open(): Promise<void> {
    const answer = await act.run(() => api.openPetition(petition, { unit: unit.id }));
    if (answer) setWords(answer.value);
  }

  if (feedback.about === null) return <p>{t('petitions.feedback.unreadable')}</p>;
  return (
    <>
      <p>
        {t(`petitions.feedback.${feedback.about}`)}
        {feedback.hasContact && ` ${t('petitions.feedback.has-contact')}`}
      </p>
      {words !== null && (
        <output className="opened">
          <span>{t('petitions.feedback.words', { text: words.text })}</span>
          {words.contact !== '' && (
            <span>{t('petitions.feedback.contact', { contact: words.contact })}</span>
          )}
        </output>
      )}
      <FailureLine failure={act.failure} />
      {who.role === 'manager' && words === null && (
        <button type="button" className="button" disabled={act.busy} onClick={() => void open()}>
          {t('petitions.feedback.open')}
        </button>
      )}
    </>
  );
}
