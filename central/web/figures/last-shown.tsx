import type { ReactNode } from 'react';
import type { ScaleFigures } from '../../../shared/contract/evaluations.ts';
import { MINIMUM } from '../../../shared/evaluation/satisfaction.ts';
import { useWords } from '../i18n/words.tsx';
import { ShareCell } from './share-cell.tsx';

interface LastShownProps {
  readonly last: NonNullable<ScaleFigures['lastShown']>;
}

/** The figure that was shown before, where the present one would tell how the few since then were. */
export function LastShown({ last }: LastShownProps): ReactNode {
  const { t, formats } = useWords();
  return (
    <span className="last-shown">
      <span>{t('figures.last-shown', { time: formats.dayAndTime(last.at) })}</span>
      <ShareCell satisfaction={last.satisfaction} />
      <small>{t('figures.last-shown.why', { shown: MINIMUM.shown })}</small>
    </span>
  );
}
