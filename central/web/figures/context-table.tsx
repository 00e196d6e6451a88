import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import { ContextRow } from './context-row.tsx';
import { inScale, type LineTable } from './line.ts';
import { periodText } from './period-text.ts';

interface ContextTableProps {
  readonly table: LineTable;
  readonly scale: string;
}

/** Every share with what it rests on. In the order of the office: it can't be sorted, it is no ranking. */
export function ContextTable({ table, scale }: ContextTableProps): ReactNode {
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
          })}
        </caption>
        <ContextHead table={table} />
        <tbody>
          {table.lines.map((line) => (
            <ContextRow
              key={line.id}
              name={line.name}
              note={line.note}
              figures={inScale(line, scale)}
              context={line.context}
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
            />
          </tfoot>
        )}
      </table>
    </TableFrame>
  );
}

const CONTEXT_COLUMNS = ['n', 'served', 'response', 'not-tapped', 'without-code'] as const;

function ContextHead({ table }: { readonly table: LineTable }): ReactNode {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{t(`figures.cut.${table.cut}.one`)}</th>
        <th scope="col">{t('figures.all')}</th>
        <th scope="col">{t('figures.after-review')}</th>
        <th scope="col">{t('figures.standing')}</th>
        {CONTEXT_COLUMNS.map((column) => (
          <th key={column} scope="col" className="number">
            {t(`figures.${column}`)}
          </th>
        ))}
        <th scope="col" className="number">
          {t('figures.on-time')}
        </th>
      </tr>
    </thead>
  );
}
