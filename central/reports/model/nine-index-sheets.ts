import type { Band } from '../../../shared/evaluation/band.ts';
import { columnTotal } from '../../../shared/evaluation/nine-index/points.ts';
import {
  INDEX_NUMBERS,
  type AgencyGrade,
  type IndexNumber,
  type NineIndexRules,
  type StaffGrade,
} from '../../../shared/evaluation/nine-index/rules.ts';
import { BLANK, number, text, type Cell, type Column, type Section } from '../document.ts';
import type { Writing } from './context.ts';
import { agencyOf, answersOf, meansOf, nineIndexRules, staffOf } from './nine-index.ts';

const MOST_POINTS = 2;

/** After Mẫu 01: the points of each clerk. */
export function staffSheet(writing: Writing): readonly Section[] {
  const { snapshot, unit, words, locale } = writing;
  const rules = nineIndexRules(snapshot);
  const indices = rules?.staffIndices ?? [];
  const clerks = snapshot.names.filter((name) => name.unit === unit.id && name.cut === 'clerk');
  const rows = clerks.map(({ id, name }, index) => {
    const points = staffOf(snapshot, unit.id, id);
    const cells = [
      number(index + 1),
      text(unit.name[locale]),
      text(name[locale]),
      ...indices.map((at) => number(points?.indices.get(at) ?? null, rules?.digits)),
      number(points?.total ?? null, rules?.digits),
      gradeCell(points?.grade ?? null, writing),
    ];
    return { cells, strong: false };
  });
  const columns = [
    column(words('column.no'), 5, 'center'),
    column(words('column.unit'), 18),
    column(words('column.clerk'), 22),
    ...indexColumns(indices, writing),
    column(words('column.total'), 9, 'right'),
    column(words('column.grade'), 20),
  ];
  return [
    {
      heading: null,
      before: [],
      table: { columns, rows },
      after: [...keyTo(indices, writing), ...notes(rules, writing)],
    },
  ];
}

/** After Mẫu 02: the points of the agency, with empty columns for its own and the appraisers' marks. */
export function agencySheet(writing: Writing): readonly Section[] {
  const { snapshot, unit, words } = writing;
  const rules = nineIndexRules(snapshot);
  const points = agencyOf(snapshot, unit.id);
  const rows = INDEX_NUMBERS.map((at) => {
    const known = answersOf(snapshot, unit.id, null).find(({ row }) => row.index === at);
    const cells = [
      number(at),
      text(words(`index.${at}`)),
      number(MOST_POINTS),
      number(known?.row.answers ?? null),
      number(points?.indices.get(at) ?? null, rules?.digits),
      BLANK,
      BLANK,
    ];
    return { cells, strong: false };
  });
  const total = [
    BLANK,
    text(words('row.total')),
    number(MOST_POINTS * INDEX_NUMBERS.length),
    BLANK,
    number(points?.total ?? null, rules?.digits),
    BLANK,
    BLANK,
  ];
  const grade = [BLANK, text(words('column.grade')), BLANK, BLANK];
  const gradeRow = [...grade, gradeCell(points?.grade ?? null, writing), BLANK, BLANK];
  const columns = [
    column(words('column.no'), 6, 'center'),
    column(words('column.index'), 44),
    column(words('column.standard'), 10, 'right'),
    column(words('column.answers'), 10, 'right'),
    column(words('column.computed'), 14, 'right'),
    column(words('column.self'), 12, 'right'),
    column(words('column.appraised'), 13, 'right'),
  ];
  const strong = [total, gradeRow].map((cells) => ({ cells, strong: true }));
  const table = { columns, rows: [...rows, ...strong] };
  return [{ heading: null, before: [], table, after: notes(rules, writing) }];
}

/** After Mẫu 03: all units of the province. The rank stays empty: no figure of this product ranks units. */
export function unitsSheet(writing: Writing): readonly Section[] {
  const { snapshot, words, locale } = writing;
  const rules = nineIndexRules(snapshot);
  const rows = snapshot.units.map(({ id, name }, index) => {
    const points = agencyOf(snapshot, id);
    const cells = [
      number(index + 1),
      text(name[locale]),
      ...INDEX_NUMBERS.map((at) => number(points?.indices.get(at) ?? null, rules?.digits)),
      number(points?.total ?? null, rules?.digits),
      gradeCell(points?.grade ?? null, writing),
      BLANK,
    ];
    return { cells, strong: false };
  });
  const columns = [
    column(words('column.no'), 5, 'center'),
    column(words('column.unit'), 24),
    ...indexColumns(INDEX_NUMBERS, writing),
    column(words('column.total'), 8, 'right'),
    column(words('column.grade'), 14),
    column(words('column.rank'), 8, 'right'),
  ];
  const mean = [BLANK, text(words('row.mean')), ...meanCells(rules, writing), BLANK, BLANK, BLANK];
  const table = { columns, rows: [...rows, { cells: mean, strong: true }] };
  const after = [...keyTo(INDEX_NUMBERS, writing), ...notes(rules, writing)];
  return [{ heading: null, before: [], table, after }];
}

function meanCells(rules: NineIndexRules | null, { snapshot }: Writing): readonly Cell[] {
  if (rules === null) return INDEX_NUMBERS.map(() => BLANK);
  const means = snapshot.units.map(({ id }) => meansOf(snapshot, rules, id, null));
  return INDEX_NUMBERS.map((at) => number(columnTotal(means, at, rules).mean, rules.digits));
}

function column(head: string, width: number, align: Column['align'] = 'left'): Column {
  return { head, group: null, width, align };
}

function indexColumns(indices: readonly IndexNumber[], { words }: Writing): readonly Column[] {
  const group = words('column.index');
  return indices.map((at) => ({ head: String(at), group, width: 6, align: 'right' }));
}

/** What the numbers at the columns' heads stand for. */
function keyTo(indices: readonly IndexNumber[], { words }: Writing): readonly string[] {
  if (indices.length === 0) return [];
  const parts = indices.map((at) => `(${at}) ${words(`index.${at}`)}`);
  return [`${words('column.index')}: ${parts.join('; ')}.`];
}

function gradeCell(grade: Band<AgencyGrade | StaffGrade> | null, { words }: Writing): Cell {
  if (grade === null) return BLANK;
  const name = words(`grade.${grade.grade}`);
  return text(grade.unverified ? words('grade.unverified', { grade: name }) : name);
}

function notes(rules: NineIndexRules | null, { words, snapshot }: Writing): readonly string[] {
  const { form } = snapshot;
  const like =
    form === 'form-01' || form === 'form-02' || form === 'form-03'
      ? [words('note.like', { sheet: words(`form.sheet.${form}`) })]
      : [];
  if (rules === null) return [words('note.no-rules'), ...like];
  const law = rules.basis.unverified ? null : rules.basis.law;
  const basis = law === null ? words('note.no-basis') : words('note.basis', { law });
  return [words('note.blank'), words('note.digits'), basis, ...like];
}
