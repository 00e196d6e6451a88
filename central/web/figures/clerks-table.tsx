import type { ReactNode } from 'react';
import type { ClerkEvaluations, ScaleFigures } from '../../../shared/contract/evaluations.ts';
import { satisfaction } from '../../../shared/evaluation/satisfaction.ts';
import { useWords } from '../i18n/words.tsx';
import { FiguresRow } from './figures-row.tsx';
import { levelCount, levelLabels } from './level-labels.ts';
import { periodText } from './period-text.ts';
import '../parts/table.css';

interface ClerksTableProps {
  readonly evaluations: ClerkEvaluations;
  readonly scale: string;
}

/** The clerks in the order of the roster, and the unit as a whole, in one scale. It can't be sorted: it is no ranking. */
export function ClerksTable({ evaluations, scale }: ClerksTableProps): ReactNode {
  const words = useWords();
  const { t, local } = words;
  const levels = levelCount(scale, evaluations);
  return (
    // A wide table scrolls by itself, and a keyboard must be able to reach what scrolls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-frame" aria-label={t('figures.title')} tabIndex={0}>
      <table className="figures">
        <caption>
          {t('figures.caption', {
            title: t('figures.title'),
            unit: local(evaluations.unit.name),
            period: periodText(evaluations, words),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('figures.clerk')}</th>
            <th scope="col" className="number">
              {t('figures.n')}
            </th>
            {levelLabels(scale, levels, words).map((label) => (
              <th key={label} scope="col" className="number level">
                {label}
              </th>
            ))}
            <th scope="col" className="number">
              {t('figures.share')}
            </th>
            <th scope="col">{t('figures.interval')}</th>
            <th scope="col">{t('figures.standing')}</th>
            <th scope="col" className="number">
              {t('figures.withdrawn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {evaluations.clerks.map(({ clerk, figures }) => (
            <FiguresRow
              key={clerk.id}
              name={clerk.name}
              title={local(clerk.title)}
              figures={inScale(figures, scale)}
              levels={levels}
            />
          ))}
        </tbody>
        <tfoot>
          <FiguresRow
            name={t('figures.total')}
            title={null}
            figures={inScale(evaluations.total, scale)}
            levels={levels}
          />
        </tfoot>
      </table>
    </section>
  );
}

function inScale(figures: readonly ScaleFigures[], scale: string): ScaleFigures {
  const none = satisfaction({ scale, counts: [] }, { id: scale, levels: [] });
  return (
    figures.find((one) => one.satisfaction.scale === scale) ?? {
      satisfaction: none,
      afterReview: none,
      hidden: null,
      withdrawn: 0,
      funnel: [],
      estimate: null,
    }
  );
}
