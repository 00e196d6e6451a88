import { officialRatio, type OfficialRatio } from '../../../shared/evaluation/qd766/ratio.ts';
import { OFFICIAL_RULES } from '../../../shared/evaluation/qd766/rules.ts';
import { number, text, type Section } from '../document.ts';
import type { ReportSnapshot } from '../snapshot.ts';
import type { Writing } from './context.ts';

/** The unit's ratio by the rules that the snapshot names; null where nothing was stated or no rules held. */
export function officialOf(snapshot: ReportSnapshot, unit: string): OfficialRatio | null {
  const row = snapshot.official?.find((one) => one.unit === unit);
  const rules = OFFICIAL_RULES.find(({ id }) => id === snapshot.ruleSets.official);
  if (!row || !rules) return null;
  return officialRatio(
    { dossiers: row.dossiers, overdue: row.overdue, complained: row.disliked },
    {
      received: row.petitions,
      onTime: row.petitionsOnTime,
      satisfied: row.petitionsSatisfied,
    },
    rules,
  );
}

/** The three scored items with their maxima, under the official name alone. */
export function officialSections(writing: Writing): readonly Section[] {
  const { snapshot, unit, words } = writing;
  const ratio = officialOf(snapshot, unit.id);
  const rules = OFFICIAL_RULES.find(({ id }) => id === ratio?.ruleSet);
  if (ratio === null || !rules) return [];
  const { itemPoints, digits } = rules;
  const items = [
    ['official.petitions-on-time', itemPoints, ratio.points.petitionsOnTime],
    ['official.petitions-satisfied', itemPoints, ratio.points.petitionsSatisfied],
    ['official.dossiers', itemPoints, ratio.points.dossiers],
  ] as const;
  const rows = items.map(([name, most, points], at) => ({
    cells: [number(at + 1), text(words(name)), number(most), number(points, digits)],
    strong: false,
  }));
  const { total } = ratio.points;
  const sum = [text(''), text(words('row.total')), number(3 * itemPoints), number(total, digits)];
  const right = { group: null, align: 'right' } as const;
  const columns = [
    { head: words('column.no'), group: null, width: 6, align: 'center' },
    { head: words('column.item'), group: null, width: 60, align: 'left' },
    { ...right, head: words('column.standard'), width: 17 },
    { ...right, head: words('column.points'), width: 17 },
  ] as const;
  const table = { columns, rows: [...rows, { cells: sum, strong: true }] };
  return [
    { heading: words('section.official'), before: [], table, after: [words('note.official')] },
  ];
}
