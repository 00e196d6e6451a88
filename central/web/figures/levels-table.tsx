import type { ReactNode } from 'react';
import type { ScaleFigures } from '../../../shared/contract/evaluations.ts';
import { useWords } from '../i18n/words.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import { HiddenReason } from './hidden-reason.tsx';
import { levelCount, levelLabels } from './level-labels.ts';
import { inScale, type LineTable } from './line.ts';

interface LevelsTableProps {
  readonly table: LineTable;
  readonly scale: string;
}

/** How often each level was given; counts, no shares. */
export function LevelsTable({ table, scale }: LevelsTableProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const levels = levelCount(scale, table);
  return (
    <TableFrame label={t('figures.levels')}>
      <table className="levels">
        <caption>{t('figures.levels.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`figures.cut.${table.cut}.one`)}</th>
            {levelLabels(scale, levels, words).map((label) => (
              <th key={label} scope="col" className="number level">
                {label}
              </th>
            ))}
            <th scope="col" className="number">
              {t('figures.n')}
            </th>
            <th scope="col" className="number">
              {t('figures.withdrawn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.lines.map((line) => (
            <LevelsRow
              key={line.id}
              name={line.name}
              figures={inScale(line, scale)}
              levels={levels}
            />
          ))}
        </tbody>
        {table.total && (
          <tfoot>
            <LevelsRow
              name={t('figures.total')}
              figures={inScale(table.total, scale)}
              levels={levels}
            />
          </tfoot>
        )}
      </table>
    </TableFrame>
  );
}

interface LevelsRowProps {
  readonly name: string;
  readonly figures: ScaleFigures;
  readonly levels: number;
}

function LevelsRow({ name, figures, levels }: LevelsRowProps): ReactNode {
  const { formats } = useWords();
  const { satisfaction, hidden, withdrawn } = figures;
  return (
    <tr>
      <th scope="row">{name}</th>
      {hidden !== null || satisfaction.standing === 'too-few' ? (
        <td className="too-few" colSpan={levels}>
          <HiddenReason reason={hidden ?? 'too-few'} />
        </td>
      ) : (
        satisfaction.counts.map((count, index) => (
          // A level has no other identity than its place on the scale.
          <td key={index} className="number">
            {formats.count(count)}
          </td>
        ))
      )}
      <td className="number">{formats.count(satisfaction.n)}</td>
      <td className="number">{formats.count(withdrawn)}</td>
    </tr>
  );
}
