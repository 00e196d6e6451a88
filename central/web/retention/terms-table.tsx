import type { ReactNode } from 'react';
import type { RetentionTerm } from '../../../shared/contract/retention.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice } from '../parts/notice.tsx';
import { TableFrame } from '../parts/table-frame.tsx';

interface TermsTableProps {
  readonly terms: readonly RetentionTerm[];
}

export function TermsTable({ terms }: TermsTableProps): ReactNode {
  const { t, formats } = useWords();
  if (terms.length === 0)
    return (
      <Notice tone="calm" title={t('retention.empty.title')} text={t('retention.empty.text')} />
    );
  return (
    <TableFrame label={t('retention.title')}>
      <table>
        <caption>{t('retention.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('retention.kind')}</th>
            <th scope="col">{t('retention.from')}</th>
            <th scope="col">{t('retention.months')}</th>
            <th scope="col">{t('retention.by')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ kind, validFrom, months, setBy }) => (
            <tr key={`${kind} ${validFrom}`}>
              <th scope="row">{t(`retention.kind.${kind}`)}</th>
              <td>{formats.day(validFrom)}</td>
              <td>{t('retention.months.value', { months })}</td>
              <td>{setBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
