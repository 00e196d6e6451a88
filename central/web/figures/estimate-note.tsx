import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { inScale, type LineTable } from './line.ts';

interface EstimateNoteProps {
  readonly table: LineTable;
  readonly scale: string;
}

/** The prior that the estimates were drawn towards, as the centre stated it beside them. */
export function EstimateNote({ table, scale }: EstimateNoteProps): ReactNode {
  const { t, formats } = useWords();
  const prior = table.lines.map((line) => inScale(line, scale).estimate?.prior).find(Boolean);
  if (!prior) return <p className="hint">{t('figures.estimate.none')}</p>;
  const { alpha, beta } = prior;
  return (
    <p className="hint">
      {t('figures.estimate.note', {
        alpha: formats.count(alpha),
        weight: formats.count(alpha + beta),
        share: formats.percent(alpha / (alpha + beta)),
      })}
    </p>
  );
}
