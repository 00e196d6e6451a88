/** Who reads every figure of an office and every table of clerks by procedures of a quarter, and solves the equations. */
import {
  crossedTable,
  isCrossedNews,
  lookOf,
} from '../../../../central/evaluations/looks/crossed-table.ts';
import { crossedHidden, type CrossedLook } from '../../../../central/evaluations/looks/crossed.ts';
import type { Look, LookCut } from '../../../../central/evaluations/looks/look.ts';
import { FIVE_LEVELS } from '../../../../shared/domain/scale.ts';
import type { Period } from '../../../../shared/evaluation/rule-set.ts';
import { ALL_ROWS } from '../../../../shared/evaluation/suppression/shown-table.ts';
import { solved } from '../../reports/model/determined.ts';
import { cellsOf, fieldOf, span, within, type Glance, type Heap } from './attacker.ts';

export const QUARTER: Period = span(1, 8);
export const CLERKS = ['a', 'b', 'c'].map((id) => ({ id }));
export const COLUMNS = ['p', 'q'];

/** A table of clerks by procedures of the quarter, as it was shown at one of the glances. */
export interface CrossedGlance {
  readonly glance: number;
  /** Cells that showed, as row and column. */
  readonly shown: readonly (readonly [string, string])[];
}

/** Does what the centre does at each glance at the whole quarter. */
export function crossInTurn(
  heaps: readonly Heap[],
  glances: readonly Glance[],
  looks: readonly Look[],
): readonly CrossedGlance[] {
  let last: CrossedLook | null = null;
  const made: CrossedGlance[] = [];
  for (const [at, glance] of glances.entries()) {
    const hiddenThen = looks[at]?.hidden;
    if (glance.period.to !== QUARTER.to || glance.period.from !== QUARTER.from) continue;
    if (hiddenThen === undefined) continue;
    const own = heaps.filter((heap) => within(heap, glance)).flatMap(cellsOf);
    const seen = {
      of: (cut: LookCut, row: string) => hiddenThen[cut][row] ?? null,
      total: hiddenThen.clerk[ALL_ROWS] ?? null,
    };
    const order = { clerks: CLERKS, columns: COLUMNS, scale: FIVE_LEVELS, seen };
    const table = crossedTable(own, order);
    const hidden = crossedHidden(table, last);
    const shown = table.cells.filter(({ id }) => !hidden.has(id));
    made.push({ glance: at, shown: shown.map(({ row, column }) => [row, column]) });
    if (isCrossedNews(table, hidden, last))
      last = lookOf(table, COLUMNS, hidden, new Date(glance.at));
  }
  return made;
}

type Sum = readonly number[];
type Time = Pick<Heap, 'day' | 'arrived'>;
interface Pair {
  readonly clerk: string;
  readonly procedure: string;
}
/** One number that nobody knows: of one clerk and one procedure, on one day from one hour. */
interface Unknown extends Time, Pair {}
type Has = (one: Unknown) => boolean;

function unique<Thing>(things: readonly Thing[]): readonly Thing[] {
  return [...new Map(things.map((thing) => [JSON.stringify(thing), thing])).values()];
}

/** @param knowsPlaces whether it is known which clerk has nothing in which column, as the table's empty places tell */
function unknownsOf(heaps: readonly Heap[], knowsPlaces: boolean): readonly Unknown[] {
  const times = unique(heaps.map(({ day, arrived }) => ({ day, arrived })));
  const pairs = heaps.map(({ clerk, procedure }) => ({
    clerk: clerk ?? '',
    procedure: procedure ?? '',
  }));
  const all = pairs.flatMap(({ clerk }) => pairs.map(({ procedure }) => ({ clerk, procedure })));
  const isFilled = (one: Pair): boolean =>
    pairs.some(({ clerk, procedure }) => {
      return clerk === one.clerk && columnOf({ procedure }) === columnOf(one);
    });
  const possible = unique(all).filter((one) => !knowsPlaces || isFilled(one));
  return times.flatMap((time) => possible.map((pair) => ({ ...pair, ...time })));
}

function columnOf({ procedure }: Pick<Pair, 'procedure'>): string {
  return COLUMNS.includes(procedure) ? procedure : '';
}

/** Everything that tables tell apart: a name, and which ratings it adds up. */
function linesOf(heaps: readonly Heap[]): readonly { cut: LookCut; row: string; has: Has }[] {
  const clerks = unique(heaps.map(({ clerk }) => clerk ?? ''));
  const procedures = unique(heaps.map(({ procedure }) => procedure ?? ''));
  const fields = unique(procedures.flatMap((one) => fieldOf(one) ?? []));
  return [
    ...clerks.map(
      (row) => ({ cut: 'clerk', row, has: (one: Unknown) => one.clerk === row }) as const,
    ),
    ...procedures.map(
      (row) => ({ cut: 'procedure', row, has: (one: Unknown) => one.procedure === row }) as const,
    ),
    ...fields.map(
      (row) =>
        ({ cut: 'field', row, has: (one: Unknown) => fieldOf(one.procedure) === row }) as const,
    ),
    { cut: 'clerk', row: ALL_ROWS, has: () => true },
  ];
}

/** Sums of fewer than ten ratings that follow from everything together. */
export function givenAwayBy(
  heaps: readonly Heap[],
  glances: readonly Glance[],
  looks: readonly Look[],
  crossed: readonly CrossedGlance[],
  knowsPlaces: boolean,
): readonly string[] {
  const unknowns = unknownsOf(heaps, knowsPlaces);
  const lines = linesOf(heaps);
  const isIn = (time: Time, at: number): boolean => {
    const glance = glances[at];
    return glance !== undefined && within(time, glance);
  };
  const sum = (has: Has): Sum => unknowns.map((one) => (has(one) ? 1 : 0));
  const margins = glances.flatMap((_, at) =>
    lines
      .filter(({ cut, row }) => looks[at]?.hidden[cut][row] === undefined)
      .map(({ has }) => sum((one) => has(one) && isIn(one, at))),
  );
  const cells = crossed.flatMap(({ glance, shown }) =>
    shown.map(([row, column]) =>
      sum((one) => one.clerk === row && columnOf(one) === column && isIn(one, glance)),
    ),
  );
  const follows = solved([...margins, ...cells]);
  const pairs = unique(unknowns.map((one) => [one.clerk, columnOf(one)] as const));
  const wanted = [
    ...lines.map(({ cut, row, has }) => ({ name: `${cut} ${row}`, has })),
    ...pairs.map(([row, column]) => ({
      name: `${row} by ${column}`,
      has: (one: Unknown) => one.clerk === row && columnOf(one) === column,
    })),
  ];
  return wanted.flatMap(({ name, has }) =>
    timesOf(heaps, glances, isIn)
      .map(({ when, holds }) => ({ when, both: (one: Unknown) => has(one) && holds(one) }))
      .filter(({ both }) => isSmall(heaps, both) && follows(sum(both)))
      .map(({ when }) => `${name} ${when}`),
  );
}

function timesOf(
  heaps: readonly Heap[],
  glances: readonly Glance[],
  isIn: (time: Time, at: number) => boolean,
): readonly { when: string; holds: (time: Time) => boolean }[] {
  return [
    ...glances.flatMap((_, at) => [
      { when: `in ${at}`, holds: (time: Time) => isIn(time, at) },
      ...glances.map((_other, nth) => ({
        when: `in ${at} without ${nth}`,
        holds: (time: Time) => isIn(time, at) && !isIn(time, nth),
      })),
    ]),
    ...unique(heaps.map(({ day, arrived }) => ({ day, arrived }))).map(({ day, arrived }) => ({
      when: `day ${day} at ${arrived}`,
      holds: (time: Time) => time.day === day && time.arrived === arrived,
    })),
  ];
}

function isSmall(heaps: readonly Heap[], has: Has): boolean {
  const n = heaps
    .filter(({ clerk, procedure, day, arrived }) =>
      has({ clerk: clerk ?? '', procedure: procedure ?? '', day, arrived }),
    )
    .reduce((sum, { good, bad }) => sum + good + bad, 0);
  return n > 0 && n < 10;
}
