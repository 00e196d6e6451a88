import type { ReactNode } from 'react';
import type { Satisfaction } from '../../../shared/evaluation/satisfaction.ts';
import { useWords } from '../i18n/words.tsx';
import { HiddenReason } from './hidden-reason.tsx';
import { IntervalBar } from './interval-bar.tsx';

/** A share on its interval, with the number of ratings that it is of. */
export function ShareCell({ satisfaction }: { readonly satisfaction: Satisfaction }): ReactNode {
  const { t, formats } = useWords();
  if (satisfaction.standing === 'too-few') return <HiddenReason reason="too-few" />;
  const { share, satisfied, n, interval } = satisfaction;
  return (
    <span className="share-cell">
      <span>
        <span className="share">{formats.percent(share)}</span>{' '}
        <small>
          {t('figures.of', { satisfied: formats.count(satisfied), n: formats.count(n) })}
        </small>
      </span>
      <IntervalBar share={share} interval={interval} />
    </span>
  );
}
