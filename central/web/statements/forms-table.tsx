import type { ReactNode } from 'react';
import type { StatementsView } from '../../../shared/contract/statements.ts';
import { useWords } from '../i18n/words.tsx';
import { TableFrame } from '../parts/table-frame.tsx';

/** Forms are counted and never shown one by one: a day and a place can lead to a person. */
export function FormsTable({ forms }: Pick<StatementsView, 'forms'>): ReactNode {
  const { t, formats } = useWords();
  if (forms.length === 0) return null;
  return (
    <TableFrame label={t('statements.forms')}>
      <table>
        <caption>{t('statements.forms.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('statements.month')}</th>
            <th scope="col">{t('statements.kind')}</th>
            <th scope="col" className="number">
              {t('statements.forms.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {forms.map(({ kind, month, forms: count }) => (
            <tr key={`${kind} ${month}`}>
              <th scope="row">{month}</th>
              <td>{t(`statements.kind.${kind}`)}</td>
              <td className="number">{formats.count(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
