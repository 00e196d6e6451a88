import type { ReactNode } from 'react';
import type { Contested, OwnContest } from '../../../shared/contract/contests.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import '../parts/case-card.css';

interface ContestCardProps {
  readonly contest: OwnContest;
  /** Whose it is, where that is not the reader's own. */
  readonly clerk: string | null;
  readonly children?: ReactNode;
}

/** One objection with everything that was answered to it. */
export function ContestCard({ contest, clerk, children }: ContestCardProps): ReactNode {
  const words = useWords();
  const { t, formats } = words;
  return (
    <article className="case">
      {clerk !== null && <h2>{clerk}</h2>}
      <p>
        <strong>{contestedText(contest.contested, words)}</strong>{' '}
        <span className="case-state">{t(`contests.state.${contest.state}`)}</span>
      </p>
      <p>{contest.reason}</p>
      {contest.answers.length > 0 && (
        <>
          <h3>{t('contests.answers')}</h3>
          <ol>
            {contest.answers.map(({ at, by, decision, text }) => (
              <li key={at}>
                {t('contests.answer.line', {
                  time: formats.dayAndTime(at),
                  by,
                  decision: t(`contests.decision.${decision}`),
                  text,
                })}
              </li>
            ))}
          </ol>
        </>
      )}
      {children}
    </article>
  );
}

function contestedText(contested: Contested, { t, formats }: Words): string {
  switch (contested.about) {
    case 'period':
      return t('contests.period', {
        from: formats.dayAndTime(contested.from),
        to: formats.dayAndTime(contested.to),
      });
    case 'session':
      return t('contests.session', { session: contested.session });
    case 'rating':
      return t('contests.rating', { seq: contested.seq, device: contested.device });
  }
}
