import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { Notice } from '../parts/notice.tsx';
import { ContextTable } from './context-table.tsx';
import { EstimateNote } from './estimate-note.tsx';
import { Funnels } from './funnel/funnels.tsx';
import { scalesOf } from './level-labels.ts';
import { LevelsTable } from './levels-table.tsx';
import { lineTable, type Evaluations, type Line, type LineTable } from './line.ts';

interface FiguresProps {
  readonly evaluations: Evaluations;
  readonly withEstimates?: boolean;
  /** Opens a line's closer look, where its kind has one. */
  readonly onOpen?: ((id: string) => void) | undefined;
}

/** Tables for each scale, because answers to different questions can't be added up. */
export function Figures(props: FiguresProps): ReactNode {
  const { evaluations, withEstimates = false, onOpen } = props;
  const words = useWords();
  const { t } = words;
  const whole = lineTable(evaluations, words);
  const table = withoutIdle(whole);
  const idle = whole.lines.length - table.lines.length;
  if (table.lines.length === 0)
    return (
      <Notice
        tone="calm"
        title={t(`figures.no-${table.cut}.title`)}
        text={t(`figures.no-${table.cut}.text`)}
      />
    );
  return (
    <>
      {isEmpty(table) && (
        <Notice tone="calm" title={t('figures.empty.title')} text={t('figures.empty.text')} />
      )}
      {idle > 0 && <p className="hint">{t('figures.idle', { count: idle })}</p>}
      {scalesOf(table).map((scale, index) => (
        <div key={scale} className="scale-figures">
          {index > 0 && <h2>{t('figures.other-scale', { scale })}</h2>}
          <ContextTable table={table} scale={scale} withEstimates={withEstimates} onOpen={onOpen} />
          {withEstimates && <EstimateNote table={table} scale={scale} />}
          <Funnels table={table} scale={scale} />
          <LevelsTable table={table} scale={scale} />
        </div>
      ))}
    </>
  );
}

/** An office offers hundreds of procedures, of which a period knows a few. */
function withoutIdle(table: LineTable): LineTable {
  if (table.cut !== 'procedures') return table;
  const isKnown = ({ context }: Line): boolean =>
    context.ratings > 0 || (context.dossiersServed ?? 0) > 0;
  return { ...table, lines: table.lines.filter(isKnown) };
}

function isEmpty({ lines, total }: LineTable): boolean {
  const figures = total?.figures ?? lines.flatMap(({ figures }) => figures);
  return figures.every(({ satisfaction }) => satisfaction.n === 0);
}
