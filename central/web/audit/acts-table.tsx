import type { ReactNode } from 'react';
import type { ActView } from '../../../shared/contract/audit.ts';
import { actKey } from '../i18n/act-messages.ts';
import { useWords } from '../i18n/words.tsx';
import { TableFrame } from '../parts/table-frame.tsx';

const COLUMNS = ['seq', 'at', 'actor', 'action', 'unit', 'subject', 'detail'] as const;

/** The acts in words, with the codes that the record itself holds. */
export function ActsTable({ acts }: { readonly acts: readonly ActView[] }): ReactNode {
  const { t, formats } = useWords();
  return (
    <TableFrame label={t('audit.title')}>
      <table className="acts">
        <caption>{t('audit.caption')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={column === 'seq' ? 'number' : ''}>
                {t(`audit.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {acts.map((act) => (
            <tr key={act.seq}>
              <td className="number">{formats.count(act.seq)}</td>
              <td className="moment">{formats.dayAndTime(act.at)}</td>
              <td>{act.actor}</td>
              <td>
                <ActName action={act.action} />
              </td>
              <td>{act.unit ?? '—'}</td>
              <td className="breakable">{act.subject}</td>
              <td className="breakable">{act.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function ActName({ action }: { readonly action: string }): ReactNode {
  const { t } = useWords();
  const key = actKey(action);
  return (
    <>
      {key !== null && <span className="act-name">{t(key)}</span>} <code>{action}</code>
    </>
  );
}
