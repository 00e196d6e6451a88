import type { ReactNode } from 'react';
import {
  STATEMENT_FIELDS,
  type StatementKind,
  type StatementsView,
} from '../../../shared/contract/statements.ts';
import type { RosterClerk } from '../figures/use-roster.ts';
import { useWords, type Words } from '../i18n/words.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import './statements.css';

type Stated = StatementsView['periods'][number];

interface PeriodsTableProps {
  readonly periods: readonly Stated[];
  readonly clerks: readonly RosterClerk[];
  readonly busy: boolean;
  /** null for those who only read. */
  readonly onRemove: ((kind: StatementKind, key: string) => void) | null;
}

export function PeriodsTable({ periods, clerks, busy, onRemove }: PeriodsTableProps): ReactNode {
  const words = useWords();
  const { t } = words;
  if (periods.length === 0) return null;
  return (
    <TableFrame label={t('statements.periods')}>
      <table>
        <caption>{t('statements.periods.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('statements.period')}</th>
            <th scope="col">{t('statements.kind')}</th>
            <th scope="col">{t('statements.about')}</th>
            <th scope="col">{t('statements.values')}</th>
            {onRemove && <th scope="col">{t('badges.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {periods.map((stated) => (
            <tr key={`${stated.kind}/${stated.key}`}>
              <th scope="row">{stated.period}</th>
              <td>{t(`statements.kind.${stated.kind}`)}</td>
              <td>
                {stated.clerk === null
                  ? t('statements.about.office')
                  : (clerks.find(({ id }) => id === stated.clerk)?.name ?? stated.clerk)}
              </td>
              <td>
                <Values stated={stated} />
              </td>
              {onRemove && (
                <td>
                  <ConfirmButton
                    label={t('statements.remove')}
                    subject={`${t(`statements.kind.${stated.kind}`)} ${stated.period}`}
                    disabled={busy}
                    onConfirm={() => onRemove(stated.kind, stated.key)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** In the template's order; what was left blank is not known and is left out. */
function Values({ stated }: { readonly stated: Stated }): ReactNode {
  const words = useWords();
  const { t } = words;
  const told = STATEMENT_FIELDS[stated.kind].flatMap((field) => {
    const value = stated.values[field] ?? null;
    return value === null ? [] : [{ field, value }];
  });
  return (
    <dl className="stated-values">
      {told.map(({ field, value }) => (
        <div key={field}>
          <dt>{t(`statement-field.${field}`)}</dt>
          <dd>{valueText(value, words)}</dd>
        </div>
      ))}
    </dl>
  );
}

function valueText(value: number | boolean, { t, formats }: Words): string {
  if (typeof value === 'number') return formats.count(value);
  return value ? t('dossiers.yes') : t('dossiers.no');
}
