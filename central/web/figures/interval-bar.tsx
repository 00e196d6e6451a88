import type { ReactNode } from 'react';
import type { Interval } from '../../../shared/evaluation/wilson.ts';
import { useWords } from '../i18n/words.tsx';
import './interval-bar.css';

interface IntervalBarProps {
  readonly share: number;
  readonly interval: Interval;
}

const WIDTH = 120;
const HEIGHT = 16;
const MIDDLE = HEIGHT / 2;
const CAP = 4;
/** Keeps the dot of 0 % and of 100 % inside the picture. */
const MARGIN = 5;

function x(share: number): number {
  return MARGIN + share * (WIDTH - 2 * MARGIN);
}

/** The share as a dot on its 95 % interval, on one scale from 0 to 100 % for all rows; the limits stand beside it in words. */
export function IntervalBar({ share, interval }: IntervalBarProps): ReactNode {
  const { t, formats } = useWords();
  const lower = x(interval.lower);
  const upper = x(interval.upper);
  return (
    <span className="interval">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
        <path className="interval-axis" d={`M${x(0)} ${MIDDLE}H${x(1)}`} />
        <path className="interval-axis" d={[0, 0.5, 1].map((at) => `M${x(at)} 3v10`).join('')} />
        <path
          className="interval-reach"
          d={`M${lower} ${MIDDLE}H${upper}M${lower} ${MIDDLE - CAP}v${2 * CAP}M${upper} ${MIDDLE - CAP}v${2 * CAP}`}
        />
        <circle className="interval-share" cx={x(share)} cy={MIDDLE} r="3.6" />
      </svg>
      <span className="interval-text">
        {t('figures.interval.text', {
          lower: formats.percent(interval.lower),
          upper: formats.percent(interval.upper),
        })}
      </span>
    </span>
  );
}
