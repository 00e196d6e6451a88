import type { ReactNode } from 'react';
import type { StatedFigures } from '../../../../shared/contract/stated-figures.ts';
import type { SurveyShare } from '../../../../shared/evaluation/sipas/survey-index.ts';
import { useWords, type Words } from '../../i18n/words.tsx';
import { TableFrame } from '../../parts/table-frame.tsx';
import { FigureRow, StatedCard } from './stated-card.tsx';

type Survey = NonNullable<StatedFigures['survey']>;

interface SurveyCardProps {
  readonly figures: StatedFigures['survey'];
}

/** The survey's index by factor, and whether enough were asked. */
export function SurveyCard({ figures }: SurveyCardProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const title = t('stated.survey');
  if (figures === null) return <StatedCard title={title} ruleSet={null} />;
  return (
    <StatedCard title={title} ruleSet={figures.ruleSet}>
      <p className="stated-value">{shareText(figures.overall, words)}</p>
      <p className="hint">{sampleText(figures, words)}</p>
      {figures.unverified && <p className="hint">{t('stated.survey.unverified')}</p>}
      <TableFrame label={t('stated.survey.factors')}>
        <table>
          <caption>{t('stated.survey.factors')}</caption>
          <tbody>
            {figures.factors.map(({ factor, share }) => (
              <FigureRow
                key={factor}
                name={t(`stated.factor.${factor}`)}
                value={shareText(share, words)}
              />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </StatedCard>
  );
}

function shareText(share: SurveyShare, { t, formats }: Words): string {
  const n = formats.count(share.n);
  if (share.standing === 'too-few') return t('stated.survey.too-few', { n });
  return t('stated.survey.share', {
    percent: formats.hundredths(share.percent),
    satisfied: formats.count(share.satisfied),
    n,
  });
}

function sampleText(
  { forms: collected, population, sampleNeeded }: Survey,
  { t, formats }: Words,
): string {
  const forms = formats.count(collected);
  if (population === null || sampleNeeded === null)
    return t('stated.survey.no-population', { forms });
  const known = {
    forms,
    needed: formats.count(sampleNeeded),
    population: formats.count(population),
  };
  return collected >= sampleNeeded
    ? t('stated.survey.enough', known)
    : t('stated.survey.not-enough', known);
}
