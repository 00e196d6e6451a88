import { MINIMUM } from '../satisfaction.ts';
import { movesFrom, placesOf, type Move, type Places } from './moves.ts';
import type { Cell, Table } from './table.ts';

/** `too-few`: below the minimum; `protects-another`: hidden so that a small number can't be got by subtraction. */
export type Hidden = 'too-few' | 'protects-another';

/** A cell or a sum as something that can be seen. */
interface Figure {
  readonly id: string;
  readonly cells: ReadonlySet<Cell>;
  readonly n: number;
}

/**
 * Which cells and sums to hide (their numbers of ratings stay visible): those of 1 to 9 ratings, and enough others that
 * nobody can compute how many of a small one's citizens were satisfied, from all that is shown together.
 *
 * Every small figure gets a witness: another table of whole answers with other satisfied citizens in it, the same
 * numbers of ratings and the same shown counts of every level. Whoever sees only what is shown can't tell the two apart.
 * Hiding more never breaks a witness, so one pass suffices. The cheapest witness is taken (fewest ratings hidden);
 * longer cycles than a rectangle are not tried, so at times more is hidden than an optimal program would hide.
 *
 * Limits: at least two values stay possible, not a wide range; it does not defend against one who knows some of the
 * answers (a clerk who remembers a citizen) or reasons from which cells were chosen; and it covers what is put into the
 * table, so reports of other cuts (counters, procedures) of the same ratings need their sums in it.
 */
export function suppress(table: Table): ReadonlyMap<string, Hidden> {
  const figures = figuresOf(table);
  const small = figures.filter(({ n }) => n > 0 && n < MINIMUM.shown);
  const unseen = new Set(
    [...table.cells, ...table.sums].filter(({ shown }) => shown === false).map(({ id }) => id),
  );
  const hidden = new Map<string, Hidden>(small.map(({ id }) => [id, 'too-few']));
  const places = placesOf(table);
  const holders = holdersOf(figures);
  for (const figure of small) {
    for (const { id } of cheapest(movesOf(figure, table, places), (move) =>
      betrayers(move, holders).filter(({ id }) => !hidden.has(id) && !unseen.has(id)),
    ))
      hidden.set(id, 'protects-another');
  }
  return hidden;
}

function* movesOf(figure: Figure, table: Table, places: Places): Generator<Move> {
  for (const cell of figure.cells)
    for (const move of movesFrom(cell, table, places))
      if (netChange(move, figure) !== 0) yield move;
}

/** @throws RangeError for a sum over a cell that the table doesn't have: it could not be protected */
function figuresOf({ cells, sums }: Table): readonly Figure[] {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const cellOf = (id: string): Cell => {
    const cell = byId.get(id);
    if (!cell) throw new RangeError(`no cell ${id} in the table`);
    return cell;
  };
  return [
    ...cells.map((cell) => figureOf(cell.id, [cell])),
    ...sums.map((sum) => figureOf(sum.id, sum.cells.map(cellOf))),
  ];
}

function figureOf(id: string, cells: readonly Cell[]): Figure {
  const n = cells.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0);
  return { id, cells: new Set(cells), n };
}

type Holders = ReadonlyMap<Cell, readonly Figure[]>;

/** For each cell the figures that it is part of. */
function holdersOf(figures: readonly Figure[]): Holders {
  const holders = new Map<Cell, Figure[]>();
  for (const figure of figures)
    for (const cell of figure.cells) {
      const known = holders.get(cell);
      if (known) known.push(figure);
      else holders.set(cell, [figure]);
    }
  return holders;
}

/** The figures that would be other after the move. */
function betrayers(move: Move, holders: Holders): readonly Figure[] {
  const touched = new Set([...move.keys()].flatMap((cell) => holders.get(cell) ?? []));
  return [...touched].filter((figure) => netChange(move, figure) !== 0);
}

/** What has to be hidden for the move that hides the fewest ratings. Moving a cell alone is always among the moves. */
function cheapest(
  moves: Iterable<Move>,
  toHide: (move: Move) => readonly Figure[],
): readonly Figure[] {
  let best: { readonly cost: number; readonly figures: readonly Figure[] } | undefined;
  for (const move of moves) {
    const figures = toHide(move);
    const cost = figures.reduce((sum, { n }) => sum + n, 0);
    if (!best || cost < best.cost) best = { cost, figures };
    if (cost === 0) break;
  }
  return best?.figures ?? [];
}

function netChange(move: Move, { cells }: Figure): number {
  let net = 0;
  for (const [cell, sign] of move) if (cells.has(cell)) net += sign;
  return net;
}
