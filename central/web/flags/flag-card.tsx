import type { ReactNode } from 'react';
import type { FlagView, ReviewView } from '../../../shared/contract/flags.ts';
import type { Api } from '../api/client.ts';
import { periodText } from '../figures/period-text.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import { chanceText, flagText } from './flag-text.ts';
import { ReviewForm } from './review-form.tsx';

interface FlagCardProps {
  readonly api: Api;
  readonly flag: FlagView;
  readonly clerk: string;
  readonly onSignedOut: () => void;
  readonly onDecided: () => void;
}

/** One finding in words, what was decided about it, and the decision that it waits for. */
export function FlagCard({ api, flag, clerk, onSignedOut, onDecided }: FlagCardProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const isPressing = flag.open && flag.severity === 'impossible';
  return (
    <article className={isPressing ? 'case case-pressing' : 'case case-calm'}>
      <header>
        <h2>{clerk}</h2>
        <span className="case-state">{stateText(flag, words)}</span>
      </header>
      <p>{flagText(flag, words)}</p>
      <FlagFacts flag={flag} />
      {flag.reviews.length > 0 && <Reviews reviews={flag.reviews} />}
      <ReviewForm
        // What is typed belongs to the finding as it stands.
        key={flag.revision}
        api={api}
        flag={flag}
        label={t('flags.decide', { clerk })}
        onSignedOut={onSignedOut}
        onDecided={onDecided}
      />
    </article>
  );
}

function stateText({ open, reviews }: FlagView, { t }: Words): string {
  const last = reviews.at(-1);
  return open || !last ? t('flags.open') : t(`flags.decided.${last.decision}`);
}

function FlagFacts({ flag }: { readonly flag: FlagView }): ReactNode {
  const words = useWords();
  const { t, formats } = words;
  return (
    <ul className="case-facts">
      <li>{t(`flags.severity.${flag.severity}`)}</li>
      <li>{t('flags.when', { period: periodText(flag, words) })}</li>
      <li>
        {flag.ratings.length === 0
          ? t('flags.no-ratings')
          : t('flags.ratings', { count: flag.ratings.length })}
      </li>
      {flag.chance !== null && (
        <li>{t('flags.chance', { chance: chanceText(flag.chance, words) })}</li>
      )}
      {flag.goneAt !== null && (
        <li>{t('flags.gone', { time: formats.dayAndTime(flag.goneAt) })}</li>
      )}
      {flag.revision > 1 && <li>{t('flags.revision', { revision: flag.revision })}</li>}
      <li>{t('flags.rule', { rule: flag.rule, version: flag.version })}</li>
    </ul>
  );
}

function Reviews({ reviews }: { readonly reviews: readonly ReviewView[] }): ReactNode {
  const { t, formats } = useWords();
  return (
    <div>
      <h3>{t('flags.history')}</h3>
      <ol>
        {reviews.map(({ at, by, decision, reason }) => (
          <li key={at}>
            {t('flags.history.line', {
              time: formats.dayAndTime(at),
              by,
              decision: t(`flags.history.${decision}`),
              reason,
            })}
          </li>
        ))}
      </ol>
    </div>
  );
}
