import { SURVEY_RULES } from '../../../shared/evaluation/sipas/rules.ts';
import { surveySampleSize } from '../../../shared/evaluation/sipas/sample-size.ts';
import {
  surveyIndex,
  type SurveyIndex,
  type SurveyShare,
} from '../../../shared/evaluation/sipas/survey-index.ts';
import { BLANK, number, text, type Cell, type Column, type Section } from '../document.ts';
import type { ReportSnapshot } from '../snapshot.ts';
import type { Writing } from './context.ts';
import { percent } from './level-table.ts';

/** The index of the unit's survey by the rules that the snapshot names; null without forms or rules. */
export function surveyOf({ survey, ruleSets }: ReportSnapshot): SurveyIndex | null {
  const rules = SURVEY_RULES.find(({ id }) => id === ruleSets.survey);
  return rules && survey ? surveyIndex(survey.factors, rules) : null;
}

/** Each factor with its own number of answers, and whether enough were asked. */
export function surveySections(writing: Writing): readonly Section[] {
  const { snapshot, words } = writing;
  const index = surveyOf(snapshot);
  if (index === null) return [];
  const rows = [...index.factors].map(([factor, share], at) => ({
    cells: [number(at + 1), text(words(`factor.${factor}`)), ...shareCells(share)],
    strong: false,
  }));
  const all = [BLANK, text(words('factor.all')), ...shareCells(index.overall)];
  const table = { columns: columnsOf(writing), rows: [...rows, { cells: all, strong: true }] };
  return [
    {
      heading: words('section.survey'),
      before: sampleWords(writing),
      table,
      after: [words('note.survey')],
    },
  ];
}

function columnsOf({ words }: Writing): readonly Column[] {
  const right = { group: null, align: 'right' } as const;
  const interval = { group: words('column.interval'), width: 10, align: 'right' } as const;
  return [
    { head: words('column.no'), group: null, width: 6, align: 'center' },
    { head: words('column.factor'), group: null, width: 40, align: 'left' },
    { ...right, head: words('column.survey-answers'), width: 14 },
    { ...right, head: words('column.satisfied'), width: 14 },
    { ...interval, head: words('column.from') },
    { ...interval, head: words('column.to') },
  ];
}

function shareCells(share: SurveyShare): readonly Cell[] {
  if (share.standing === 'too-few') {
    const few: Cell = share.n === 0 ? BLANK : { kind: 'too-few' };
    return [number(share.n), few, BLANK, BLANK];
  }
  const { n, percent: shown, interval } = share;
  const limits = [interval.lower, interval.upper].map((limit) => number(percent(limit), 1));
  return [number(n), number(shown, 2), ...limits];
}

/** How many forms the rule wants for so many dossiers, and how many there are. */
function sampleWords({ snapshot: { survey }, words, format }: Writing): readonly string[] {
  if (!survey) return [];
  const { forms, population } = survey;
  if (population === null) return [words('survey.no-population', { forms: format(forms) })];
  const needed = surveySampleSize(population);
  const values = { forms: format(forms), needed: format(needed), population: format(population) };
  return [words(forms >= needed ? 'survey.enough' : 'survey.not-enough', values)];
}
