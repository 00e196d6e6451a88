import type { ReactNode } from 'react';
import type { ClerkProcedures } from '../../../../shared/contract/clerk-procedures.ts';
import { useWords } from '../../i18n/words.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TableFrame } from '../../parts/table-frame.tsx';
import { reportPeriodText } from '../../reports/period-choices.ts';
import { HiddenReason } from '../hidden-reason.tsx';
import { ShareCell } from '../share-cell.tsx';
import { StandingWords } from '../standing.tsx';

type ClerkLine = ClerkProcedures['clerks'][number]['lines'][number];

interface ClerkProceduresTableProps {
  readonly table: ClerkProcedures;
  readonly clerk: string;
}

/** In the order of how often the office's citizens rated each procedure, never of the results. */
export function ClerkProceduresTable({ table, clerk }: ClerkProceduresTableProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const own = table.clerks.find((one) => one.clerk.id === clerk);
  const quarter = reportPeriodText(table.quarter, words);
  if (!own)
    return (
      <Notice
        tone="calm"
        title={t('clerk-procedures.none.title', { quarter })}
        text={t('clerk-procedures.none.text')}
      />
    );
  const title = t('clerk-procedures.caption', { clerk: own.clerk.name, quarter });
  const ruleSet = own.lines[0]?.satisfaction.ruleSet ?? '';
  return (
    <TableFrame label={title}>
      <table>
        <caption>
          {title} {t('figures.basis', { rules: ruleSet, scale: table.scale })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('figures.cut.procedures.one')}</th>
            <th scope="col">{t('figures.all')}</th>
            <th scope="col">{t('figures.standing')}</th>
            <th scope="col" className="number">
              {t('figures.n')}
            </th>
          </tr>
        </thead>
        <tbody>
          {own.lines.map((line) => (
            <ProcedureRow key={line.procedure ?? ''} line={line} procedures={table.procedures} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

interface ProcedureRowProps {
  readonly line: ClerkLine;
  readonly procedures: ClerkProcedures['procedures'];
}

function ProcedureRow({ line, procedures }: ProcedureRowProps): ReactNode {
  const { t, formats } = useWords();
  const { procedure, satisfaction, hidden } = line;
  return (
    <tr>
      <th scope="row">
        {procedure === null
          ? t('clerk-procedures.others')
          : (procedures.find(({ code }) => code === procedure)?.name ?? procedure)}
        {procedure !== null && <span className="line-note">{procedure}</span>}
      </th>
      <td>
        {hidden === null ? (
          <ShareCell satisfaction={satisfaction} />
        ) : (
          <span className="too-few">
            <HiddenReason reason={hidden} />
          </span>
        )}
      </td>
      <td>
        <StandingWords satisfaction={satisfaction} hidden={hidden} />
      </td>
      <td className="number">{formats.count(satisfaction.n)}</td>
    </tr>
  );
}
