import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import { ContextRow } from './context-row.tsx';
import { inScale, type LineTable } from './line.ts';
import { periodText } from './period-text.ts';

interface ContextTableProps {
  readonly table: LineTable;
  readonly scale: string;
  readonly withEstimates: boolean;
  /** Opens a line's closer look, where its kind has one. */
  readonly onOpen?: ((id: string) => void) | undefined;
}

/** Every share with what it rests on. In the order of the office: it can't be sorted, it is no ranking. */
export function ContextTable({
  table,
  scale,
  withEstimates,
  onOpen,
}: ContextTableProps): ReactNode {
  const words = useWords();
  const { t } = words;
  return (
    <TableFrame label={t('figures.title')}>
      <table className="figures">
        <caption>
          {t('figures.caption', {
            title: t('figures.title'),
            unit: table.about,
            period: periodText(table, words),
          })}{' '}
          {t('figures.basis', { rules: ruleSetOf(table, scale), scale })}
        </caption>
        <ContextHead table={table} withEstimates={withEstimates} />
        <tbody>
          {table.lines.map((line) => (
            <ContextRow
              key={line.id}
              name={line.name}
              note={line.note}
              figures={inScale(line, scale)}
              context={line.context}
              withEstimates={withEstimates}
              onOpen={onOpen && (() => onOpen(line.id))}
            />
          ))}
        </tbody>
        {table.total && (
          <tfoot>
            <ContextRow
              name={t('figures.total')}
              note={null}
              figures={inScale(table.total, scale)}
              context={table.total.context}
              withEstimates={withEstimates}
            />
          </tfoot>
        )}
      </table>
    </TableFrame>
  );
}

/** The rules that the centre made the figures by. */
function ruleSetOf({ lines, total }: LineTable, scale: string): string {
  const [first] = [...(total ? [total] : []), ...lines];
  return first ? inScale(first, scale).satisfaction.ruleSet : '';
}

const CONTEXT_COLUMNS = [
  'n',
  'served',
  'response',
  'not-tapped',
  'without-code',
  'on-time',
] as const;

type ContextHeadProps = Pick<ContextTableProps, 'table' | 'withEstimates'>;

function ContextHead({ table, withEstimates }: ContextHeadProps): ReactNode {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{t(`figures.cut.${table.cut}.one`)}</th>
        <th scope="col">{t('figures.all')}</th>
        <th scope="col">{t('figures.after-review')}</th>
        {withEstimates && (
          <th scope="col" className="number">
            {t('figures.estimate')}
          </th>
        )}
        <th scope="col">{t('figures.standing')}</th>
        {CONTEXT_COLUMNS.map((column) => (
          <th key={column} scope="col" className="number">
            {t(`figures.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
