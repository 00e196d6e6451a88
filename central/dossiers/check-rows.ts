import type { DossierFault } from '../../shared/contract/dossiers.ts';
import { keyedDossierHash } from '../../shared/domain/dossier-code.ts';
import { readRow, type ReadDossier, type RowReader } from './read-row.ts';
import { faultAt, type TableRow } from './table.ts';

/** A dossier as it is stored. */
export interface HashedDossier extends Omit<ReadDossier, 'code'> {
  /** Keyed hash of the code, hex. */
  readonly hash: string;
}

export interface CheckedRows {
  readonly dossiers: readonly HashedDossier[];
  /** The first ones; `faultCount` is of all. */
  readonly faults: readonly DossierFault[];
  readonly faultCount: number;
}

const MOST_FAULTS = 1_000;
const ROWS_AT_ONCE = 1_000;

/** Reads every row, so that all faults are known at once. Lets others work in between. */
export async function checkRows(
  rows: readonly TableRow[],
  reader: RowReader,
  key: Uint8Array,
): Promise<CheckedRows> {
  const dossiers: HashedDossier[] = [];
  const faults: DossierFault[] = [];
  const lineOf = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await nextTurn();
    const read = readRow(row, reader);
    if (!read.ok) {
      faults.push(...read.faults);
      continue;
    }
    const { code, ...dossier } = read.dossier;
    const hash = keyedDossierHash(code, key);
    const other = lineOf.get(hash);
    if (other === undefined) lineOf.set(hash, row.line);
    else faults.push(repeated(row, reader, other));
    dossiers.push({ hash, ...dossier });
  }
  return { dossiers, faults: faults.slice(0, MOST_FAULTS), faultCount: faults.length };
}

function repeated({ line }: TableRow, { header, places }: RowReader, other: number): DossierFault {
  return faultAt('code-repeated', line, { column: header[places.code] ?? null, other });
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
