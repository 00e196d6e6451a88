import type { ReactNode } from 'react';
import type { DossierImportView } from '../../../shared/contract/dossiers.ts';
import type { UnitView } from '../../../shared/contract/fleet.ts';
import { periodText } from '../figures/period-text.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice } from '../parts/notice.tsx';
import { TableFrame } from '../parts/table-frame.tsx';

interface ImportsTableProps {
  readonly unit: UnitView;
  readonly imports: readonly DossierImportView[];
}

export function ImportsTable({ unit, imports }: ImportsTableProps): ReactNode {
  const { t, local } = useWords();
  if (imports.length === 0)
    return (
      <Notice
        tone="calm"
        title={t('dossiers.imports.empty.title')}
        text={t('dossiers.imports.empty.text')}
      />
    );
  return (
    <TableFrame label={t('dossiers.imports.title')}>
      <table>
        <caption>{t('dossiers.imports.caption', { unit: local(unit.name) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('dossiers.imports.file')}</th>
            <th scope="col">{t('dossiers.imports.state')}</th>
            <th scope="col">{t('dossiers.imports.at')}</th>
            <th scope="col">{t('dossiers.imports.by')}</th>
            {COUNTS.map((count) => (
              <th key={count} scope="col" className="number">
                {t(`dossiers.imports.${count}`)}
              </th>
            ))}
            <th scope="col">{t('dossiers.imports.covers')}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((job) => (
            <ImportRow key={job.id} job={job} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

const COUNTS = ['rows', 'added', 'updated', 'unchanged', 'faults'] as const;

function ImportRow({ job }: { readonly job: DossierImportView }): ReactNode {
  const words = useWords();
  const { t, formats } = words;
  const { rowsRead, added, updated, unchanged, faultCount } = job;
  return (
    <tr>
      <th scope="row" className="breakable">
        {job.file}
      </th>
      <td>{t(`dossiers.import.state.${job.state}`)}</td>
      <td>{formats.dayAndTime(job.madeAt)}</td>
      <td>{job.madeBy}</td>
      <td className="number">{formats.count(rowsRead)}</td>
      <td className="number">{formats.count(added)}</td>
      <td className="number">{formats.count(updated)}</td>
      <td className="number">{formats.count(unchanged)}</td>
      <td className="number">{formats.count(faultCount)}</td>
      <td>{job.covers ? periodText(job.covers, words) : '—'}</td>
    </tr>
  );
}
