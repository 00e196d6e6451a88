import type { Hidden } from '../../../../shared/evaluation/suppression/suppress.ts';
import type { Cell, Table } from '../../../../shared/evaluation/suppression/table.ts';

const TINY = 1e-9;

/**
 * A reader who knows every number of ratings and every shown count by level, and solves the linear program of all
 * counts that agree with them. Returns the least and the greatest number of satisfied citizens possible in the cells.
 */
export function attack(
  table: Table,
  hidden: ReadonlyMap<string, Hidden>,
  target: readonly string[],
): { readonly least: number; readonly greatest: number } {
  const levels = table.satisfied.length;
  const secret = table.cells.filter(({ id, shown }) => !shown || hidden.has(id));
  const variable = (cell: Cell, level: number): number => secret.indexOf(cell) * levels + level;
  const width = secret.length * levels;
  const rows: number[][] = [];
  const right: number[] = [];
  for (const cell of secret) {
    const row = zeros(width);
    for (let level = 0; level < levels; level += 1) row[variable(cell, level)] = 1;
    rows.push(row);
    right.push(total(cell.counts));
  }
  for (const sum of table.sums.filter(({ id }) => !hidden.has(id))) {
    const parts = secret.filter(({ id }) => sum.cells.includes(id));
    for (let level = 0; level < levels; level += 1) {
      const row = zeros(width);
      for (const cell of parts) row[variable(cell, level)] = 1;
      rows.push(row);
      right.push(total(parts.map(({ counts }) => counts[level] ?? 0)));
    }
  }
  const goal = zeros(width);
  let known = 0;
  for (const cell of table.cells.filter(({ id }) => target.includes(id))) {
    table.satisfied.forEach((good, level) => {
      if (!good) return;
      if (secret.includes(cell)) goal[variable(cell, level)] = 1;
      else known += cell.counts[level] ?? 0;
    });
  }
  const negative = goal.map((one) => -one);
  return {
    least: known + minimum(rows, right, goal),
    greatest: known - minimum(rows, right, negative),
  };
}

/** Whether only one whole number is possible. */
export function isPinned({ least, greatest }: { least: number; greatest: number }): boolean {
  return Math.floor(greatest + 1e-6) - Math.ceil(least - 1e-6) < 1;
}

/** min goal·x with rows·x = right, x ≥ 0, all right ≥ 0: two-phase simplex with Bland's rule. */
function minimum(
  rows: readonly number[][],
  right: readonly number[],
  goal: readonly number[],
): number {
  const width = goal.length;
  const tableau = rows.map((row, at) => [
    ...row,
    ...rows.map((_, other) => (other === at ? 1 : 0)),
    right[at]!,
  ]);
  const basis = rows.map((_, at) => width + at);
  const phaseOne = [...zeros(width), ...rows.map(() => 1)];
  pivotAll(tableau, basis, phaseOne, width + rows.length);
  const infeasibility = total(
    basis.map((column, at) => (column >= width ? tableau[at]!.at(-1)! : 0)),
  );
  if (infeasibility > 1e-6) throw new Error('the attacker finds its own premises contradictory');
  driveOut(tableau, basis, width);
  pivotAll(tableau, basis, [...goal, ...rows.map(() => 0)], width);
  return total(basis.map((column, at) => (goal[column] ?? 0) * tableau[at]!.at(-1)!));
}

function pivotAll(
  tableau: number[][],
  basis: number[],
  goal: readonly number[],
  columns: number,
): void {
  for (;;) {
    const entering = Array.from({ length: columns }, (_, column) => column).find((column) => {
      if (basis.includes(column)) return false;
      const price = total(basis.map((based, at) => goal[based]! * tableau[at]![column]!));
      return goal[column]! - price < -TINY;
    });
    if (entering === undefined) return;
    let leaving = -1;
    let best = Number.POSITIVE_INFINITY;
    tableau.forEach((row, at) => {
      if (row[entering]! <= TINY) return;
      const ratio = row.at(-1)! / row[entering]!;
      const tie = Math.abs(ratio - best) <= TINY && leaving >= 0 && basis[at]! < basis[leaving]!;
      if (ratio < best - TINY || tie) {
        best = ratio;
        leaving = at;
      }
    });
    if (leaving < 0) throw new Error('unbounded');
    pivot(tableau, basis, leaving, entering);
  }
}

/** Artificial variables that stayed in the basis at zero must not come back to life. */
function driveOut(tableau: number[][], basis: number[], width: number): void {
  basis.forEach((column, at) => {
    if (column < width) return;
    const real = tableau[at]!.findIndex((one, other) => other < width && Math.abs(one) > TINY);
    if (real >= 0) pivot(tableau, basis, at, real);
  });
}

function pivot(tableau: number[][], basis: number[], at: number, column: number): void {
  const scale = tableau[at]![column]!;
  tableau[at] = tableau[at]!.map((one) => one / scale);
  tableau.forEach((row, other) => {
    if (other === at || Math.abs(row[column]!) <= TINY) return;
    const times = row[column]!;
    tableau[other] = row.map((one, here) => one - times * tableau[at]![here]!);
  });
  basis[at] = column;
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
