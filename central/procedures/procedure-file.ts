import type { Procedure } from '../../shared/contract/kiosk-config.ts';
import { PROCEDURE_COLUMNS, type ProcedureColumn } from '../../shared/contract/procedures.ts';
import { plainXlsx, type PlainCell } from '../reports/render/plain-xlsx.ts';

/** In characters. */
const WIDTH_OF: Readonly<Record<ProcedureColumn, number>> = {
  code: 14,
  name: 60,
  field: 24,
  days: 8,
  fee_vnd: 12,
  fee_note: 40,
  source: 30,
  papers: 60,
  steps: 60,
};

/** A list as the file that an import takes: changed in a spreadsheet, it goes the same way back. */
export async function procedureFile(procedures: readonly Procedure[]): Promise<Buffer> {
  return await plainXlsx({
    name: 'procedures',
    columns: PROCEDURE_COLUMNS.map((head) => ({ head, width: WIDTH_OF[head] })),
    rows: procedures.map((one) => PROCEDURE_COLUMNS.map((column) => cellOf(one, column))),
  });
}

function cellOf(procedure: Procedure, column: ProcedureColumn): PlainCell {
  switch (column) {
    case 'code':
    case 'name':
    case 'field':
    case 'source':
    case 'days':
      return procedure[column];
    case 'fee_vnd':
      return procedure.feeVnd;
    case 'fee_note':
      return procedure.feeNote;
    case 'papers':
    case 'steps':
      return (procedure[column] ?? []).join('\n');
  }
}
