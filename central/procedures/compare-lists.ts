import { isDeepStrictEqual } from 'node:util';
import type { Procedure } from '../../shared/contract/kiosk-config.ts';
import type {
  ChangedProcedure,
  ProcedureColumn,
  ProcedureRef,
} from '../../shared/contract/procedures.ts';

export interface ListChanges {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly leftOut: number;
}

export interface ListDifference {
  readonly added: readonly ProcedureRef[];
  readonly changed: readonly ChangedProcedure[];
  readonly unchanged: number;
  readonly leftOut: readonly ProcedureRef[];
}

/** By the columns of a file, in their order; the code is what procedures are told apart by. */
const COLUMN_OF: Readonly<Record<Exclude<keyof Procedure, 'code'>, ProcedureColumn>> = {
  name: 'name',
  field: 'field',
  days: 'days',
  feeVnd: 'fee_vnd',
  feeNote: 'fee_note',
  source: 'source',
  papers: 'papers',
  steps: 'steps',
};

/** How many of the posted procedures become what when the list after takes the place of the one before. */
export function compareLists(
  before: readonly Procedure[],
  after: readonly Procedure[],
): ListChanges {
  const { added, changed, unchanged, leftOut } = diffLists(before, after);
  return {
    added: added.length,
    changed: changed.length,
    unchanged,
    leftOut: leftOut.length,
  };
}

/** What becomes of the posted procedures when the list after takes the place of the one before; by their codes. */
export function diffLists(
  before: readonly Procedure[],
  after: readonly Procedure[],
): ListDifference {
  const known = new Map(before.map((procedure) => [procedure.code, procedure]));
  const kept = new Set(after.map(({ code }) => code));
  const added: ProcedureRef[] = [];
  const changed: ChangedProcedure[] = [];
  for (const procedure of after) {
    const { code, name } = procedure;
    const former = known.get(code);
    const columns = former ? columnsThatDiffer(former, procedure) : [];
    if (!former) added.push({ code, name });
    else if (columns.length > 0) changed.push({ code, name, columns });
  }
  return {
    added,
    changed,
    unchanged: after.length - added.length - changed.length,
    leftOut: before.filter(({ code }) => !kept.has(code)).map(({ code, name }) => ({ code, name })),
  };
}

function columnsThatDiffer(former: Procedure, next: Procedure): readonly ProcedureColumn[] {
  return Object.entries(COLUMN_OF).flatMap(([key, column]) =>
    isDeepStrictEqual(Reflect.get(former, key), Reflect.get(next, key)) ? [] : [column],
  );
}
