import { MINIMUM, satisfaction } from '../../../shared/evaluation/satisfaction.ts';
import type { Section } from '../document.ts';
import type { Words } from '../i18n/words.ts';
import type { Writing } from './context.ts';
import { figuresOf, nameOf, type CutFigures, type RowFigure } from './figures.ts';
import { levelTable, percentOf, type Subjects } from './level-table.ts';
import { localTime } from './local-time.ts';

type RowCut = 'clerk' | 'counter' | 'procedure';

/** One section for each scale that the unit's citizens answered in. */
export function cutSections(cut: RowCut, writing: Writing): readonly Section[] {
  const { snapshot, unit, words } = writing;
  const found = figuresOf(snapshot, unit.id, cut);
  if (found.length === 0)
    return [{ heading: null, before: [words('note.no-ratings')], table: null, after: [] }];
  return found.map((figures) => {
    const levels = String(figures.scale.levels.length);
    return {
      heading: words(`section.${cut}s`, { levels }),
      before: figures.total.cut === 'answers' ? [words('note.asked-apart')] : [],
      table: levelTable(inOrder(figures, cut, writing), subjectsOf(cut, writing), writing),
      after: notesOf([...figures.rows, figures.total], writing),
    };
  });
}

/** What must be read beside a table of percentages. */
export function notesOf(rows: readonly RowFigure[], writing: Writing): readonly string[] {
  const { words } = writing;
  const minimum = String(MINIMUM.shown);
  const hidden = rows.some((row) => row.hidden !== null);
  return [
    ...(hidden ? [words('note.hidden', { minimum })] : []),
    ...lastShownNotes(rows, writing),
    words('note.percent'),
  ];
}

/** What readers of earlier tables know already of lines that are hidden now. */
function lastShownNotes(rows: readonly RowFigure[], writing: Writing): readonly string[] {
  const { snapshot, words, locale, format } = writing;
  return rows.flatMap((row) => {
    if (row.last === null) return [];
    const { at, counts } = row.last;
    const figure = satisfaction({ scale: row.scale.id, counts }, row.scale);
    if (figure.standing === 'too-few') return [];
    const { satisfied, n } = figure;
    const isSum = row === rows.at(-1);
    const name = isSum ? words('row.total') : (nameOf(snapshot, row, locale) ?? restOf(row, words));
    const percent = format(percentOf(satisfied, n), 1);
    return [words('note.last-shown', { name, percent, n: format(n), time: localTime(at) })];
  });
}

function restOf({ cut }: RowFigure, words: Words): string {
  return words(cut === 'procedure' ? 'row.no-procedure' : 'row.no-clerk');
}

/** Clerks and counters as the office lists them; procedures with the most ratings first. */
function inOrder(figures: CutFigures, cut: RowCut, { snapshot, unit }: Writing): CutFigures {
  const listed = snapshot.names
    .filter((name) => name.unit === unit.id && name.cut === cut)
    .map(({ id }) => id);
  const placeOf = ({ id }: RowFigure): number => {
    const place = listed.indexOf(id);
    return place === -1 ? listed.length : place;
  };
  const rows = figures.rows.toSorted(
    (a, b) => (cut === 'procedure' ? b.n - a.n : 0) || placeOf(a) - placeOf(b),
  );
  return { ...figures, rows };
}

function subjectsOf(cut: RowCut, { snapshot, unit, words, locale }: Writing): Subjects {
  const nameIn = (row: RowFigure): string => nameOf(snapshot, row, locale) ?? restOf(row, words);
  switch (cut) {
    case 'clerk':
      return {
        heads: [
          { head: words('column.unit'), width: 18 },
          { head: words('column.clerk'), width: 15 },
        ],
        wordsOf: (row) => [unit.name[locale], nameIn(row)],
      };
    case 'counter':
      return {
        heads: [{ head: words('column.counter'), width: 24 }],
        wordsOf: (row) => [nameIn(row)],
      };
    case 'procedure':
      return {
        heads: [{ head: words('column.procedure'), width: 40 }],
        wordsOf: (row) => [nameIn(row)],
      };
  }
}
