import { useId, useMemo, type ReactNode } from 'react';
import { MINIMUM } from '../../../../shared/evaluation/satisfaction.ts';
import { useWords } from '../../i18n/words.tsx';
import { funnelCurve, type FieldFunnel } from './funnel-data.ts';
import { FunnelAxes } from './funnel-axes.tsx';
import { FunnelDot } from './funnel-dot.tsx';
import { FRAME, scalesFor, type FunnelScales } from './funnel-scales.ts';

type Bound = readonly ['alert' | 'alarm', 'lower' | 'upper'];
const BOUNDS: readonly Bound[] = [
  ['alert', 'lower'],
  ['alert', 'upper'],
  ['alarm', 'lower'],
  ['alarm', 'upper'],
];

/** n across, share upwards, the centre line and where chance alone would keep a figure; the table below says the same. */
export function FunnelChart({ funnel }: { readonly funnel: FieldFunnel }): ReactNode {
  const { t, formats } = useWords();
  const id = useId();
  const { target, points } = funnel;
  const most = Math.max(...points.map(({ n }) => n));
  const curve = useMemo(() => funnelCurve(target, MINIMUM.compared, most * 1.08), [target, most]);
  const scales = scalesFor(points, curve);
  return (
    <svg
      className="funnel"
      viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
      // An <img> could neither take the page's fonts nor be printed in its colours.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
    >
      <title id={`${id}-title`}>{t('funnel.title', { field: funnel.field })}</title>
      <desc id={`${id}-text`}>
        {t('funnel.text', { count: points.length, target: formats.percent(target) })}
      </desc>
      <FunnelAxes scales={scales} />
      {BOUNDS.map(([level, side]) => (
        <path
          key={`${level} ${side}`}
          className={`funnel-${level}`}
          d={pathOf(
            curve.map(({ n, limits }) => [n, limits[level][side]]),
            scales,
          )}
        />
      ))}
      <path
        className="funnel-centre"
        d={`M${FRAME.left} ${scales.y(target)}H${FRAME.width - FRAME.right}`}
      />
      {points.map((point, index) => (
        <FunnelDot key={point.id} point={point} number={index + 1} scales={scales} />
      ))}
    </svg>
  );
}

function pathOf(points: readonly (readonly [number, number])[], { x, y }: FunnelScales): string {
  return `M${points.map(([n, share]) => `${x(n).toFixed(1)} ${y(share).toFixed(1)}`).join('L')}`;
}
