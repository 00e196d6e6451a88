import type {
  ClerkEvaluations,
  CounterEvaluations,
  FiguresInContext,
  ProcedureEvaluations,
  ScaleFigures,
  UnitEvaluations,
} from '../../../shared/contract/evaluations.ts';
import { satisfaction } from '../../../shared/evaluation/satisfaction.ts';
import type { Words } from '../i18n/words.tsx';

/** What the figures are cut by. */
export type Cut = 'clerks' | 'counters' | 'procedures' | 'units';
export const CUTS: readonly Cut[] = ['clerks', 'counters', 'procedures', 'units'];

/** One line of any of the tables, in the words of the page. */
export interface Line extends FiguresInContext {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
  /** The one field of procedures that all its ratings belong to, where there is one. */
  readonly field: string | null;
}

/** A table in the order of the office, never of the results. `total` is null where its parts are no whole. */
export interface LineTable {
  readonly cut: Cut;
  readonly about: string;
  readonly from: string;
  readonly to: string;
  readonly lines: readonly Line[];
  readonly total: FiguresInContext | null;
}

export type Evaluations =
  | { readonly cut: 'clerks'; readonly table: ClerkEvaluations }
  | { readonly cut: 'counters'; readonly table: CounterEvaluations }
  | { readonly cut: 'procedures'; readonly table: ProcedureEvaluations }
  | { readonly cut: 'units'; readonly table: UnitEvaluations };

export function lineTable(evaluations: Evaluations, words: Words): LineTable {
  const { from, to } = evaluations.table;
  const head = { cut: evaluations.cut, from, to };
  if (evaluations.cut === 'units') {
    const about = evaluations.table.field ?? words.t('figures.all-fields');
    return { ...head, about, lines: linesOf(evaluations, words), total: null };
  }
  const { unit, total, totalContext } = evaluations.table;
  return {
    ...head,
    about: words.local(unit.name),
    lines: linesOf(evaluations, words),
    total: { figures: total, context: totalContext },
  };
}

function linesOf(evaluations: Evaluations, { t, local }: Words): readonly Line[] {
  switch (evaluations.cut) {
    case 'clerks':
      return evaluations.table.clerks.map(({ clerk, ...line }) => ({
        ...line,
        id: clerk.id,
        name: clerk.name,
        note: local(clerk.title),
        field: null,
      }));
    case 'counters':
      return evaluations.table.counters.map(({ counter, ...line }) => ({
        ...line,
        id: counter.id,
        name: t('devices.counter.name', { number: counter.number, name: local(counter.name) }),
        note: null,
        field: null,
      }));
    case 'procedures':
      return evaluations.table.procedures.map(({ procedure, ...line }) => ({
        ...line,
        id: procedure.code,
        name: procedure.name,
        note: t('figures.procedure.note', { code: procedure.code, field: procedure.field }),
        field: procedure.field,
      }));
    case 'units':
      return evaluations.table.units.map(({ unit, ...line }) => ({
        ...line,
        id: unit.id,
        name: local(unit.name),
        note: null,
        field: evaluations.table.field,
      }));
  }
}

/** The figures of a line in one scale; none were given in a scale that it has no figures in. */
export function inScale({ figures }: FiguresInContext, scale: string): ScaleFigures {
  const none = satisfaction({ scale, counts: [] }, { id: scale, levels: [] });
  return (
    figures.find(({ satisfaction }) => satisfaction.scale === scale) ?? {
      satisfaction: none,
      afterReview: none,
      hidden: null,
      withdrawn: 0,
      funnel: [],
      estimate: null,
    }
  );
}
