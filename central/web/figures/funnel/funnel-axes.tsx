import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { FRAME, type FunnelScales } from './funnel-scales.ts';

const LABEL_GAP = 8;

export function FunnelAxes({ scales }: { readonly scales: FunnelScales }): ReactNode {
  const { t, formats } = useWords();
  const [right, bottom] = [FRAME.width - FRAME.right, FRAME.height - FRAME.bottom];
  return (
    <g aria-hidden="true">
      {scales.ticksY.map((share) => (
        <g key={share}>
          <path className="funnel-grid" d={`M${FRAME.left} ${scales.y(share)}H${right}`} />
          <text x={FRAME.left - LABEL_GAP} y={scales.y(share)} className="funnel-tick-y">
            {formats.percent(share)}
          </text>
        </g>
      ))}
      {scales.ticksX.map((n) => (
        <g key={n}>
          <path className="funnel-grid" d={`M${scales.x(n)} ${bottom}v5`} />
          <text x={scales.x(n)} y={bottom + 20} className="funnel-tick-x">
            {formats.count(n)}
          </text>
        </g>
      ))}
      <text x={right} y={FRAME.height - LABEL_GAP} className="funnel-axis-name">
        {t('funnel.axis')}
      </text>
    </g>
  );
}
