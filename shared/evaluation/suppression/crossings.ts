import { MINIMUM } from '../satisfaction.ts';
import { componentOf, linked, weakSide, type Links } from './links.ts';

/** Ratings of one row (a clerk) in one column (a procedure). */
export interface Crossing {
  readonly id: string;
  readonly row: string;
  readonly column: string;
  readonly n: number;
}
/** Rows and columns whose sums the tables beside this one don't show. */
export interface UnknownLines {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/**
 * What a table of two cuts must hide beyond `hidden`, whatever sums of its rows and columns are known. Hidden cells link
 * their row with their column. A sum of them follows from row and column sums exactly where it is a cut of these links
 * (all that lead from one part of the lines to the rest). So no cut may have fewer than ten ratings, unless it only
 * sets lines apart that have as few: their own tables keep those. And what the shown cells tell of row and column sums
 * is one difference for each part that hidden cells hold together: lines whose sums are kept must be of one part, or
 * that difference would tell of them. Where no cell is left that would mend it, all are hidden.
 */
export function hiddenCrossings(
  cells: readonly Crossing[],
  hidden: ReadonlySet<string>,
  unknown: UnknownLines,
): ReadonlySet<string> {
  const few = cells.filter(({ n }) => n > 0 && n < MINIMUM.shown).map(({ id }) => id);
  const found = new Set([...hidden, ...few]);
  for (;;) {
    const more = missing(cells, found, unknown);
    if (more.length === 0) return found;
    const isNew = more.some(({ id }) => !found.has(id));
    if (!isNew) return new Set([...found, ...cells.map(({ id }) => id)]);
    for (const { id } of more) found.add(id);
  }
}

/** The next cells to hide; some that are hidden already where nothing would help; none where all is well. */
function missing(
  cells: readonly Crossing[],
  hidden: ReadonlySet<string>,
  unknown: UnknownLines,
): readonly Crossing[] {
  const links = linked(cells.filter(({ id, n }) => hidden.has(id) && n > 0).map(linkOf));
  const apart = unjoined(cells, links, unknown);
  if (apart.length > 0) return apart;
  const shown = cells.filter(({ id, n }) => !hidden.has(id) && n > 0);
  const weak = weakCut(cells, links);
  if (weak === null) return [];
  const leaving = (side: ReadonlySet<string>, into: (end: string) => boolean) =>
    shown
      .filter((cell) => {
        const { from, to } = linkOf(cell);
        return (side.has(from) && into(to)) || (side.has(to) && into(from));
      })
      .toSorted((a, b) => a.n - b.n)
      .slice(0, 1);
  const across = leaving(weak.side, (end) => weak.rest.has(end));
  if (across.length > 0) return across;
  const aroundBoth = [
    ...leaving(weak.side, (end) => !weak.side.has(end)),
    ...leaving(weak.rest, (end) => !weak.rest.has(end)),
  ];
  return aroundBoth.length > 0 ? aroundBoth : cells;
}

/** The cells of lines with kept sums, where hidden cells don't hold all of these lines together. */
function unjoined(
  cells: readonly Crossing[],
  links: Links,
  unknown: UnknownLines,
): readonly Crossing[] {
  const isKept = ({ row, column }: Crossing): boolean =>
    unknown.rows.includes(row) || unknown.columns.includes(column);
  const its = cells.filter((cell) => cell.n > 0 && isKept(cell));
  const lines = new Set(
    its.flatMap(({ row, column }) => [
      ...(unknown.rows.includes(row) ? [rowEnd(row)] : []),
      ...(unknown.columns.includes(column) ? [columnEnd(column)] : []),
    ]),
  );
  const [first] = lines;
  if (first === undefined) return [];
  const part = componentOf(links, first);
  return [...lines].every((line) => part.has(line)) ? [] : its;
}

interface WeakCut {
  readonly side: ReadonlySet<string>;
  readonly rest: ReadonlySet<string>;
}

/** A cut of too few ratings between two lines that have enough of them. */
function weakCut(cells: readonly Crossing[], links: Links): WeakCut | null {
  const totals = new Map<string, number>();
  for (const cell of cells)
    for (const end of [rowEnd(cell.row), columnEnd(cell.column)])
      totals.set(end, (totals.get(end) ?? 0) + cell.n);
  const large = [...links.keys()].filter((end) => (totals.get(end) ?? 0) >= MINIMUM.shown);
  for (const [at, from] of large.entries()) {
    const part = componentOf(links, from);
    // Between others the cut was found from the first of their part.
    if (large.slice(0, at).some((earlier) => part.has(earlier))) continue;
    for (const to of large.slice(at + 1).filter((end) => part.has(end))) {
      const side = weakSide(links, from, to, MINIMUM.shown);
      if (side !== null) return { side, rest: new Set([...part].filter((end) => !side.has(end))) };
    }
  }
  return null;
}

function linkOf({ row, column, n }: Crossing): { from: string; to: string; weight: number } {
  return { from: rowEnd(row), to: columnEnd(column), weight: n };
}

function rowEnd(row: string): string {
  return `row/${row}`;
}

function columnEnd(column: string): string {
  return `column/${column}`;
}
