import type { ReactNode } from 'react';
import type { PostedProcedure } from '../../../shared/contract/procedures.ts';
import { formatVnd } from '../../../shared/domain/fee.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import './procedures.css';

interface ProceduresTableProps {
  readonly procedures: readonly PostedProcedure[];
}

export function ProceduresTable({ procedures }: ProceduresTableProps): ReactNode {
  const words = useWords();
  const { t, formats } = words;
  return (
    <TableFrame label={t('procedures.list')}>
      <table className="procedures">
        <thead>
          <tr>
            <th scope="col">{t('procedures.code')}</th>
            <th scope="col">{t('procedures.name')}</th>
            <th scope="col">{t('procedures.field')}</th>
            <th scope="col" className="number">
              {t('procedures.days')}
            </th>
            <th scope="col">{t('procedures.fee')}</th>
            <th scope="col" className="number">
              {t('procedures.papers')}
            </th>
            <th scope="col" className="number">
              {t('procedures.steps')}
            </th>
          </tr>
        </thead>
        <tbody>
          {procedures.map((procedure) => (
            <tr key={procedure.code}>
              <td className="moment">{procedure.code}</td>
              <th scope="row" className="breakable">
                {procedure.name}
                <span className="procedure-source">
                  {t('procedures.source', { source: procedure.source })}
                </span>
              </th>
              <td>{procedure.field}</td>
              <td className="number">
                {procedure.days === null ? '—' : formats.count(procedure.days)}
              </td>
              <td className="procedure-fee">{feeText(procedure, words)}</td>
              <td className="number">{formats.count(procedure.paperCount)}</td>
              <td className="number">{formats.count(procedure.stepCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** What the source doesn't say is never shown as free. */
function feeText({ feeVnd, feeNote }: PostedProcedure, { t, locale }: Words): ReactNode {
  const fee =
    feeVnd === null ? '—' : feeVnd === 0 ? t('procedures.fee.free') : formatVnd(feeVnd, locale);
  return (
    <>
      {fee}
      {feeNote !== '' && <span className="line-note breakable">{feeNote}</span>}
    </>
  );
}
