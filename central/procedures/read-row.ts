import type { Procedure } from '../../shared/contract/kiosk-config.ts';
import { faultAt, isBlank, shown, type Cell, type TableRow } from '../dossiers/table.ts';
import type { ProcedureColumn, ProcedureFault } from '../../shared/contract/procedures.ts';
import { codeIn, daysIn, feeIn, itemsIn, textIn } from './read-cells.ts';

export type ColumnPlaces = ReadonlyMap<ProcedureColumn, number>;

export type RowVerdict =
  | { readonly ok: true; readonly procedure: Procedure }
  | { readonly ok: false; readonly faults: readonly ProcedureFault[] };

const LONGEST: Readonly<Record<'name' | 'field' | 'fee_note' | 'source', number>> = {
  name: 1200,
  field: 120,
  fee_note: 2000,
  source: 400,
};
const MOST_ITEMS = 60;
const LONGEST_ITEM = 1000;

/** One row with everything that is wrong in it. */
export function readRow(row: TableRow, places: ColumnPlaces, width: number): RowVerdict {
  const faults: ProcedureFault[] = [];
  const cellOf = (column: ProcedureColumn): Cell => row.cells[places.get(column) ?? -1] ?? null;
  function complain(
    code: ProcedureFault['code'],
    column: ProcedureColumn,
    other: number | null = null,
  ): null {
    const cell = cellOf(column);
    faults.push(faultAt(code, row.line, { column, value: shown(cell), other }));
    return null;
  }
  function text(column: keyof typeof LONGEST, needed: boolean): string {
    const written = textIn(cellOf(column));
    if (needed && written === '') complain('cell-missing', column);
    if (written.length > LONGEST[column]) complain('cell-too-long', column, LONGEST[column]);
    return written;
  }
  function items(column: 'papers' | 'steps'): readonly string[] {
    const all = itemsIn(cellOf(column));
    if (all.length > MOST_ITEMS) complain('items-too-many', column, MOST_ITEMS);
    if (all.some((item) => item.length > LONGEST_ITEM))
      complain('item-too-long', column, LONGEST_ITEM);
    return all;
  }
  if (row.cells.slice(width).some((cell) => !isBlank(cell)))
    faults.push(faultAt('cells-too-many', row.line));
  const code =
    codeIn(cellOf('code')) ??
    complain(isBlank(cellOf('code')) ? 'cell-missing' : 'code-malformed', 'code');
  const days = daysIn(cellOf('days'));
  if (!days.ok) complain('days-unreadable', 'days');
  const fee = feeIn(cellOf('fee_vnd'));
  if (!fee.ok) complain('fee-unreadable', 'fee_vnd');
  const words = {
    name: text('name', true),
    field: text('field', true),
    feeNote: text('fee_note', false),
    source: text('source', true),
  };
  const papers = items('papers');
  const steps = items('steps');
  if (faults.length > 0 || code === null || !days.ok || !fee.ok) return { ok: false, faults };
  const told = { ...(papers.length > 0 && { papers }), ...(steps.length > 0 && { steps }) };
  const procedure = { code, ...words, days: days.value, feeVnd: fee.value, ...told };
  return { ok: true, procedure };
}
