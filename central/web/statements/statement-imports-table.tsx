import type { ReactNode } from 'react';
import type { UnitView } from '../../../shared/contract/fleet.ts';
import type { StatementImportView } from '../../../shared/contract/statements.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice } from '../parts/notice.tsx';
import { TableFrame } from '../parts/table-frame.tsx';

interface StatementImportsTableProps {
  readonly unit: UnitView;
  readonly imports: readonly StatementImportView[];
}

const COUNTS = ['rowsRead', 'added', 'updated', 'unchanged', 'faultCount'] as const;

export function StatementImportsTable({ unit, imports }: StatementImportsTableProps): ReactNode {
  const { t, local, formats } = useWords();
  if (imports.length === 0)
    return (
      <Notice
        tone="calm"
        title={t('statements.imports.empty.title')}
        text={t('statements.imports.empty.text')}
      />
    );
  return (
    <TableFrame label={t('statements.imports')}>
      <table>
        <caption>{t('statements.imports.caption', { unit: local(unit.name) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('dossiers.imports.file')}</th>
            <th scope="col">{t('statements.kind')}</th>
            <th scope="col">{t('dossiers.imports.state')}</th>
            <th scope="col">{t('dossiers.imports.at')}</th>
            <th scope="col">{t('dossiers.imports.by')}</th>
            {COUNTS.map((count) => (
              <th key={count} scope="col" className="number">
                {t(`statements.count.${count}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {imports.map((made) => (
            <tr key={made.id}>
              <th scope="row" className="breakable">
                {made.file}
              </th>
              <td>{t(`statements.kind.${made.kind}`)}</td>
              <td>{t(`statements.state.${made.state}`)}</td>
              <td>{formats.dayAndTime(made.madeAt)}</td>
              <td>{made.madeBy}</td>
              {COUNTS.map((count) => (
                <td key={count} className="number">
                  {formats.count(made[count])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
