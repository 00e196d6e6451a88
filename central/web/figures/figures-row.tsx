import type { ReactNode } from 'react';
import type { ScaleFigures } from '../../../shared/contract/evaluations.ts';
import { MINIMUM, type Satisfaction } from '../../../shared/evaluation/satisfaction.ts';
import { useWords } from '../i18n/words.tsx';
import { IntervalBar } from './interval-bar.tsx';

interface FiguresRowProps {
  readonly name: string;
  readonly title: string | null;
  readonly figures: ScaleFigures;
  readonly levels: number;
}

/** One line of the table. Below the minimum count it shows the number of ratings and nothing that tells an answer. */
export function FiguresRow({ name, title, figures, levels }: FiguresRowProps): ReactNode {
  const { t, formats } = useWords();
  const { satisfaction, withdrawn } = figures;
  return (
    <tr>
      <th scope="row">
        {name}
        {title !== null && <span className="clerk-title">{title}</span>}
      </th>
      <td className="number">{formats.count(satisfaction.n)}</td>
      {satisfaction.standing === 'too-few' ? (
        <td className="too-few" colSpan={levels + 2}>
          {t('figures.too-few')}{' '}
          <small>({t('figures.too-few.why', { shown: MINIMUM.shown })})</small>
        </td>
      ) : (
        <ShownFigures satisfaction={satisfaction} />
      )}
      <td>
        <span className={`standing standing-${satisfaction.standing}`}>
          {t(`standing.${satisfaction.standing}`)}
        </span>
      </td>
      <td className="number">{formats.count(withdrawn)}</td>
    </tr>
  );
}

interface ShownFiguresProps {
  readonly satisfaction: Exclude<Satisfaction, { readonly standing: 'too-few' }>;
}

function ShownFigures({ satisfaction }: ShownFiguresProps): ReactNode {
  const { formats } = useWords();
  const { counts, share, interval } = satisfaction;
  return (
    <>
      {counts.map((count, index) => (
        // A level has no other identity than its place on the scale.
        <td key={index} className="number">
          {formats.count(count)}
        </td>
      ))}
      <td className="number share">{formats.percent(share)}</td>
      <td>
        <IntervalBar share={share} interval={interval} />
      </td>
    </>
  );
}
