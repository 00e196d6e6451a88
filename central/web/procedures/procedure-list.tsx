import { useMemo, useState, type ReactNode } from 'react';
import type { PostedProcedure } from '../../../shared/contract/procedures.ts';
import {
  findProcedures,
  indexProcedures,
  procedureFields,
} from '../../../shared/search/procedures.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice } from '../parts/notice.tsx';
import { ProceduresTable } from './procedures-table.tsx';
import { ALL_FIELDS, SearchTools } from './search-tools.tsx';

/** Rows that are drawn at first and with each press for more. */
const ROWS_AT_A_TIME = 50;

interface ProcedureListProps {
  readonly procedures: readonly PostedProcedure[];
}

/** Found as a citizen finds them at the kiosk, by the same search. */
export function ProcedureList({ procedures }: ProcedureListProps): ReactNode {
  const { t, formats } = useWords();
  const [query, setQuery] = useState('');
  const [field, setField] = useState(ALL_FIELDS);
  const [most, setMost] = useState(ROWS_AT_A_TIME);
  const index = useMemo(() => indexProcedures(procedures), [procedures]);
  const fields = useMemo(() => procedureFields(index), [index]);
  const byCode = useMemo(() => new Map(procedures.map((one) => [one.code, one])), [procedures]);
  const found = findProcedures(index, query, {
    field: field === ALL_FIELDS ? null : field,
    limit: procedures.length,
  }).flatMap(({ code }) => byCode.get(code) ?? []);
  const rows = found.slice(0, most);

  return (
    <>
      <p>{t('procedures.count', { count: procedures.length, fields: fields.length })}</p>
      <SearchTools
        query={query}
        field={field}
        fields={fields}
        onQuery={setQuery}
        onField={setField}
      />
      <output>
        {t('procedures.shown', { shown: formats.count(rows.length), found: found.length })}
      </output>
      {found.length === 0 ? (
        <Notice tone="calm" title={t('procedures.none.title')} text={t('procedures.none.text')} />
      ) : (
        <ProceduresTable procedures={rows} />
      )}
      {rows.length < found.length && (
        <span className="actions">
          <button type="button" className="button" onClick={() => setMost(most + ROWS_AT_A_TIME)}>
            {t('procedures.more')}
          </button>
        </span>
      )}
    </>
  );
}
