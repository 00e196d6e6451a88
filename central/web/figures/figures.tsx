import type { ReactNode } from 'react';
import type { ClerkEvaluations } from '../../../shared/contract/evaluations.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice } from '../parts/notice.tsx';
import { ClerksTable } from './clerks-table.tsx';
import { scalesOf } from './level-labels.ts';

interface FiguresProps {
  readonly evaluations: ClerkEvaluations;
}

/** A table for each scale, because answers to different questions can't be added up. */
export function Figures({ evaluations }: FiguresProps): ReactNode {
  const { t } = useWords();
  if (evaluations.clerks.length === 0)
    return (
      <Notice tone="calm" title={t('figures.no-clerks.title')} text={t('figures.no-clerks.text')} />
    );
  const scales = scalesOf(evaluations);
  const isEmpty = evaluations.total.every(({ satisfaction }) => satisfaction.n === 0);
  return (
    <>
      {isEmpty && (
        <Notice tone="calm" title={t('figures.empty.title')} text={t('figures.empty.text')} />
      )}
      {scales.map((scale, index) => (
        <div key={scale}>
          {index > 0 && <h2>{t('figures.other-scale', { scale })}</h2>}
          <ClerksTable evaluations={evaluations} scale={scale} />
        </div>
      ))}
    </>
  );
}
