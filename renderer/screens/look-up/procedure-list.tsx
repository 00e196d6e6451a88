import type { ReactNode } from 'react';
import type { Procedure } from '../../../shared/contract/kiosk-config.ts';
import type { Intent } from '../../../shared/flow/event.ts';
import type { ProcedureField } from '../../../shared/search/procedures.ts';
import { Nothing } from '../../components/nothing.tsx';
import { useWords } from '../../i18n/words.tsx';

interface ProcedureListProps {
  readonly found: readonly Procedure[];
  readonly most: number;
  readonly act: (intent: Intent) => void;
}

export function ProcedureList({ found, most, act }: ProcedureListProps): ReactNode {
  const { t } = useWords();
  if (found.length === 0)
    return <Nothing sign="search" title={t('procedures.none')} hint={t('procedures.none.hint')} />;
  const count = found.length;
  return (
    <>
      <h2>{t(count === most ? 'procedures.many' : 'procedures.found', { count })}</h2>
      <ul className="procedures-list" data-scrolls>
        {found.map(({ code, name, field }) => (
          <li key={code}>
            <button type="button" onClick={() => act({ type: 'procedure-chosen', code })}>
              <span className="procedures-name" lang="vi">
                {name}
              </span>{' '}
              <span className="procedures-small" lang="vi">
                {code} · {field}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface FieldListProps {
  readonly fields: readonly ProcedureField[];
  readonly act: (intent: Intent) => void;
}

export function FieldList({ fields, act }: FieldListProps): ReactNode {
  const { t } = useWords();
  if (fields.length === 0) return <Nothing sign="paper" hint={t('procedures.empty')} />;
  return (
    <>
      <h2>{t('procedures.fields')}</h2>
      <ul className="procedures-list" data-scrolls>
        {fields.map(({ name, count }) => (
          <li key={name}>
            <button type="button" onClick={() => act({ type: 'field-chosen', field: name })}>
              <span className="procedures-name" lang="vi">
                {name}
              </span>{' '}
              <span className="procedures-small">{t('procedures.field.count', { count })}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
