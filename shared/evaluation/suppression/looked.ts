import { groupRow, type HiddenRows, type Piece, type ShownTable } from './shown-table.ts';
import type { Cell } from './table.ts';

/** What a table shows: a row, or the sum of a group of rows. */
export interface Line {
  readonly id: string;
  readonly has: (row: string) => boolean;
}

/** Everything that has been looked at, and the table in question as number 0. */
export interface Looked {
  readonly cells: readonly Cell[];
  readonly columns: ReadonlyMap<string, readonly Cell[]>;
  readonly lines: readonly Line[];
  readonly tables: readonly { readonly hidden: HiddenRows | null }[];
  /** The tables that add up a column. */
  readonly within: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Regions that the same tables add up are one column: nobody can tell them apart. What nobody looks at needs none. */
export function lookedAt(
  pieces: readonly Piece[],
  own: ReadonlySet<string>,
  before: readonly ShownTable[],
  groups: ReadonlyMap<string, string>,
): Looked {
  const all = [own, ...before.map(({ regions }) => regions)];
  const tablesWith = new Map<string, readonly number[]>();
  for (const { region } of pieces)
    tablesWith.set(
      region,
      all.flatMap((regions, at) => (regions.has(region) ? [at] : [])),
    );
  const columnOf = ({ region }: Piece): string => JSON.stringify(tablesWith.get(region));
  const seen = pieces.filter(({ region }) => (tablesWith.get(region)?.length ?? 0) > 0);
  const places = Map.groupBy(seen, (piece) => JSON.stringify([piece.row, columnOf(piece)]));
  const cells = [...places].flatMap(([id, same]): readonly Cell[] => {
    const [first] = same;
    const counts = added(same);
    if (!first || counts.every((count) => count === 0)) return [];
    return [{ id, row: first.row, column: columnOf(first), counts, shown: false }];
  });
  return {
    cells,
    columns: Map.groupBy(cells, ({ column }) => column),
    lines: linesOf([...new Set(cells.map(({ row }) => row))], groups),
    tables: [{ hidden: null }, ...before],
    within: new Map(
      [...tablesWith.values()].map((tables) => [JSON.stringify(tables), new Set(tables)]),
    ),
  };
}

function linesOf(rows: readonly string[], groups: ReadonlyMap<string, string>): readonly Line[] {
  const names = [...new Set(rows.flatMap((row) => groups.get(row) ?? []))];
  return [
    ...rows.map((id): Line => ({ id, has: (row) => row === id })),
    ...names.map((name): Line => ({ id: groupRow(name), has: (row) => groups.get(row) === name })),
  ];
}

function added(pieces: readonly Piece[]): readonly number[] {
  const levels = Math.max(0, ...pieces.map(({ counts }) => counts.length));
  return Array.from({ length: levels }, (_, level) =>
    pieces.reduce((sum, { counts }) => sum + (counts[level] ?? 0), 0),
  );
}
