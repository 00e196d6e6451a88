import type { ReactNode } from 'react';
import type { FieldPlace, ScaleFigures } from '../../../shared/contract/evaluations.ts';
import { MINIMUM, type Satisfaction } from '../../../shared/evaluation/satisfaction.ts';
import type { Hidden } from '../../../shared/evaluation/suppression/suppress.ts';
import { useWords, type Words } from '../i18n/words.tsx';

/** What the figures allow, and where they lie among their peers, field by field. */
export function Standing({ figures }: { readonly figures: ScaleFigures }): ReactNode {
  const words = useWords();
  const { satisfaction, hidden, funnel } = figures;
  return (
    <>
      <StandingWords satisfaction={satisfaction} hidden={hidden} />
      {funnel.length > 0 && (
        <ul className="field-places">
          {funnel.map((place) => (
            <li key={place.field}>{placeText(place, words)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

interface StandingWordsProps {
  readonly satisfaction: Satisfaction;
  readonly hidden: Hidden | null;
}

/** A figure that is hidden for another's sake has data enough. */
export function StandingWords({ satisfaction, hidden }: StandingWordsProps): ReactNode {
  const { t } = useWords();
  const { standing, n } = satisfaction;
  const isWithheld = hidden !== null && n >= MINIMUM.shown;
  return (
    <span className={`standing standing-${standing}`}>
      {isWithheld ? t('figures.protects-another') : t(`standing.${standing}`)}
    </span>
  );
}

function placeText({ field, n, verdict }: FieldPlace, words: Words): string {
  return words.t('funnel.place', {
    field,
    n: words.formats.count(n),
    verdict: verdictText(verdict, words),
  });
}

export function verdictText(verdict: FieldPlace['verdict'], { t }: Words): string {
  return verdict.place === 'inside'
    ? t('funnel.inside')
    : t(`funnel.${verdict.place}.${verdict.side}`);
}
