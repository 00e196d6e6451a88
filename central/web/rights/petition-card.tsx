import type { ReactNode } from 'react';
import type { PetitionDeadline, PetitionView } from '../../../shared/contract/petitions.ts';
import type { OfferedReason } from '../../../shared/contract/questions.ts';
import { missedDue } from '../../../shared/evaluation/qd766/overdue.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import type { PageProps } from '../page-props.ts';
import { FeedbackWords } from './feedback-words.tsx';
import { PetitionForm } from './petition-form.tsx';
import { reasonsText } from './reason-text.ts';

interface PetitionCardProps extends PageProps {
  readonly petition: PetitionView;
  /** Every reason that the office ever offered. */
  readonly offered: readonly OfferedReason[];
  readonly clerk: string | null;
  readonly onTaken: () => void;
}

/** One accusation: what was said, its time limits, what was done, and, for the manager, the next step. */
export function PetitionCard(props: PetitionCardProps): ReactNode {
  const { petition, offered, clerk, onTaken, ...page } = props;
  const words = useWords();
  const { t, formats } = words;
  const { receivedOn, reasons, comment, feedback, deadlines, steps } = petition;
  const overdue = missedDue(petition);
  return (
    <article className={overdue === null ? 'case' : 'case case-pressing'}>
      <header>
        <h2>{t('petitions.received', { id: petition.id, day: formats.day(receivedOn) })}</h2>
        {overdue !== null && (
          <span className="case-state late">
            {t('petitions.overdue', { day: formats.day(overdue) })}
          </span>
        )}
      </header>
      {clerk !== null && <p>{t('petitions.about', { clerk })}</p>}
      {reasons.length > 0 && <p>{reasonsText(reasons, offered, words)}</p>}
      {comment !== null && <p>{comment}</p>}
      {feedback !== null && <FeedbackWords {...page} petition={petition.id} feedback={feedback} />}
      <h3>{t('petitions.deadlines')}</h3>
      <ul>
        {deadlines.map((deadline) => (
          <li key={deadline.step}>
            {deadlineText(deadline, words)}{' '}
            {deadline.late && <span className="late">{t('petitions.late')}</span>}
          </li>
        ))}
      </ul>
      {steps.length > 0 && (
        <>
          <h3>{t('petitions.steps')}</h3>
          <ol>
            {steps.map(({ step, outcome, text, by, at }) => (
              <li key={`${step} ${at}`}>
                {t('petitions.step.line', {
                  time: formats.dayAndTime(at),
                  by,
                  step:
                    outcome === null
                      ? t(`petitions.step.${step}`)
                      : `${t(`petitions.step.${step}`)} (${t(`petitions.outcome.${outcome}`)})`,
                  text,
                })}
              </li>
            ))}
          </ol>
        </>
      )}
      {page.who.role === 'manager' && (
        <PetitionForm {...page} petition={petition.id} onTaken={onTaken} />
      )}
    </article>
  );
}

function deadlineText({ step, due, doneOn }: PetitionDeadline, { t, formats }: Words): string {
  const name = t(`petitions.step.${step}`);
  if (doneOn !== null) return t('petitions.done', { step: name, day: formats.day(doneOn) });
  if (due === null) return t('petitions.waiting', { step: name });
  return t('petitions.due', { step: name, due: formats.day(due) });
}
