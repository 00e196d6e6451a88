import type { ReactNode } from 'react';
import type { FieldPlace, ScaleFigures } from '../../../shared/contract/evaluations.ts';
import { useWords, type Words } from '../i18n/words.tsx';

/** What the figures allow, and where they lie among their peers, field by field. */
export function Standing({ figures }: { readonly figures: ScaleFigures }): ReactNode {
  const words = useWords();
  const { satisfaction, funnel } = figures;
  return (
    <>
      <span className={`standing standing-${satisfaction.standing}`}>
        {words.t(`standing.${satisfaction.standing}`)}
      </span>
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
