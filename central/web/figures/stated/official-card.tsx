import type { ReactNode } from 'react';
import type { StatedFigures } from '../../../../shared/contract/stated-figures.ts';
import { useWords } from '../../i18n/words.tsx';
import { TableFrame } from '../../parts/table-frame.tsx';
import { FigureRow, StatedCard } from './stated-card.tsx';

const POINTS = {
  'petitions-on-time': 'petitionsOnTime',
  'petitions-satisfied': 'petitionsSatisfied',
  dossiers: 'dossiers',
  total: 'total',
} as const;
// Object.keys forgets that the keys are the table's own.
const NAMES = Object.keys(POINTS) as readonly (keyof typeof POINTS)[];

interface OfficialCardProps {
  readonly figures: StatedFigures['official'];
}

/** The portal's ratio, which takes whoever says nothing for satisfied. */
export function OfficialCard({ figures }: OfficialCardProps): ReactNode {
  const { t, formats } = useWords();
  const title = t('stated.official');
  if (figures === null) return <StatedCard title={title} ruleSet={null} />;
  const { ruleSet, dossiers, counted, percent, points } = figures;
  return (
    <StatedCard title={title} ruleSet={ruleSet}>
      <p className="stated-value">
        {percent === null
          ? t('stated.official.no-dossiers')
          : t('stated.official.ratio', {
              percent: formats.hundredths(percent),
              counted: formats.count(counted),
              dossiers: formats.count(dossiers),
            })}
      </p>
      <p className="hint">{t('stated.official.note')}</p>
      <TableFrame label={t('stated.official.points')}>
        <table>
          <caption>{t('stated.official.points')}</caption>
          <tbody>
            {NAMES.map((name) => (
              <FigureRow
                key={name}
                name={t(`stated.official.${name}`)}
                value={formats.hundredths(points[POINTS[name]])}
              />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </StatedCard>
  );
}
