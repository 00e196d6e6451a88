import type { ReactNode } from 'react';
import type { PointsView, StatedFigures } from '../../../../shared/contract/stated-figures.ts';
import type { AgencyGrade, StaffGrade } from '../../../../shared/evaluation/nine-index/rules.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { TableFrame } from '../../parts/table-frame.tsx';
import { FigureRow, StatedCard } from './stated-card.tsx';

interface NineIndexCardProps {
  readonly figures: StatedFigures['nineIndex'];
}

/** The office's points and, below them, what its clerks' indices give. */
export function NineIndexCard({ figures }: NineIndexCardProps): ReactNode {
  const words = useWords();
  const { t, formats } = words;
  const title = t('stated.nine');
  if (figures === null) return <StatedCard title={title} ruleSet={null} />;
  const { ruleSet, law, agency, clerks } = figures;
  return (
    <StatedCard title={title} ruleSet={ruleSet}>
      <p className="stated-value">{totalText(agency, words)}</p>
      <p className="hint">{law === null ? t('stated.no-law') : t('stated.law', { law })}</p>
      <TableFrame label={t('stated.nine.indices')}>
        <table>
          <caption>{t('stated.nine.indices')}</caption>
          <tbody>
            {agency.indices.map(({ index, points }) => (
              <FigureRow
                key={index}
                name={t(`stated.index.${index}`)}
                value={points === null ? t('stated.blank') : formats.points(points)}
              />
            ))}
          </tbody>
        </table>
      </TableFrame>
      {clerks.length > 0 && (
        <TableFrame label={t('stated.nine.clerks')}>
          <table>
            <caption>{t('stated.nine.clerks')}</caption>
            <tbody>
              {clerks.map(({ clerk, points }) => (
                <FigureRow key={clerk.id} name={clerk.name} value={totalText(points, words)} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </StatedCard>
  );
}

/** No total and no class where an index is blank: blanks are never 0. */
function totalText(
  { total, grade }: PointsView<AgencyGrade | StaffGrade>,
  { t, formats }: Words,
): string {
  if (total === null) return t('stated.nine.no-total');
  const points = t('stated.points', { points: formats.points(total) });
  if (grade === null) return points;
  const name = t(`stated.grade.${grade.grade}`);
  return `${points}: ${grade.unverified ? t('stated.grade.unverified', { grade: name }) : name}`;
}
