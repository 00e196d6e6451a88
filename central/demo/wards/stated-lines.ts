import type { StatementKind } from '../../../shared/contract/statements.ts';
import { localDay } from '../../../shared/domain/opening-hours.ts';
import { periodOf } from '../../reports/period.ts';
import type { MonthOfYear } from '../year/calendar.ts';
import type { DemoMonth } from '../year/month.ts';
import { weighted, type Random } from '../year/random.ts';

export interface DemoStatement {
  readonly kind: StatementKind;
  readonly bytes: Buffer;
}

const SURVEY_SHARE = 0.13;
const FORM_SHARE = 0.06;
/** About five of six satisfied (SIPAS 2022–2024). */
const LEVELS: readonly (readonly [level: number, weight: number])[] = [
  [5, 30],
  [4, 54],
  [3, 12],
  [2, 3],
  [1, 1],
];
const POINTS: readonly (readonly [points: number, weight: number])[] = [
  [2, 80],
  [1, 15],
  [0, 5],
];
const BLANK_SHARE = 0.05;

/** What an office fills in by hand about a month: survey forms and questionnaires of some citizens. */
export function statedForms(month: DemoMonth, random: Random): readonly DemoStatement[] {
  const survey: object[] = [];
  const forms: object[] = [];
  for (const { hash: code, clerk, receivedAt } of month.dossiers) {
    const day = localDay(receivedAt);
    if (random() < SURVEY_SHARE)
      survey.push({
        form: `KS-${code}`,
        day,
        access: pick(LEVELS, random),
        procedure: pick(LEVELS, random),
        official: pick(LEVELS, random),
        result: pick(LEVELS, random),
        feedback: pick(LEVELS, random),
      });
    if (random() < FORM_SHARE)
      forms.push({
        form: `PD-${code}`,
        day,
        clerk,
        index3: pick(POINTS, random),
        index4: pick(POINTS, random),
        index7: pick(POINTS, random),
      });
  }
  return [
    { kind: 'survey-forms' as const, bytes: linesOf(survey) },
    { kind: 'citizen-forms' as const, bytes: linesOf(forms) },
  ].filter(({ bytes }) => bytes.length > 0);
}

/** Each day that somebody was away. */
export function statedLeave({ leave }: DemoMonth): readonly DemoStatement[] {
  const rows = leave.map(({ clerk, from }) => ({ clerk, firstDay: localDay(from) }));
  return rows.length === 0 ? [] : [{ kind: 'leave-days', bytes: linesOf(rows) }];
}

/** What it states about each month, and each quarter and year that is whole among the months. */
export function statedPeriods(
  months: readonly { readonly of: MonthOfYear; readonly month: DemoMonth }[],
): readonly DemoStatement[] {
  const facts: object[] = [];
  const portal: object[] = [];
  for (const [period, within] of wholePeriods(months)) {
    const dossiers = within.flatMap(({ month }) => month.dossiers);
    const overdue = dossiers.filter((one) => one.overdue).length;
    const petitions = Math.ceil(dossiers.length / 1_000);
    facts.push({
      period,
      partsEarly: Math.round(dossiers.length * 0.6),
      partsLate: overdue,
      partsOnTime: dossiers.length - Math.round(dossiers.length * 0.6) - overdue,
      procedures: 113,
      decidedThere: 97,
      handledThere: 113,
      posted: true,
      electronic: true,
      petitions,
      petitionsOnTime: petitions,
      drawnOut: false,
      proceduresOnline: 40,
      dossiers: dossiers.length,
      dossiersOnline: Math.round(dossiers.length * 0.35),
      overdue,
    });
    for (const [clerk, own] of Map.groupBy(dossiers, (one) => one.clerk)) {
      const late = own.filter((one) => one.overdue).length;
      const early = Math.round((own.length - late) * 0.6);
      const partsOnTime = own.length - late - early;
      facts.push({ period, clerk, partsEarly: early, partsOnTime, partsLate: late });
    }
    portal.push({
      period,
      dossiers: dossiers.length,
      overdue,
      disliked: Math.min(1, dossiers.length - overdue),
      petitions,
      petitionsOnTime: petitions,
      petitionsSatisfied: Math.max(0, petitions - 1),
    });
  }
  return [
    { kind: 'agency-facts', bytes: linesOf(facts) },
    { kind: 'portal-counts', bytes: linesOf(portal) },
  ];
}

type Months = Parameters<typeof statedPeriods>[0];

const PERIOD_MONTHS = { month: 1, quarter: 3, year: 12 } as const;

function wholePeriods(months: Months): readonly (readonly [period: string, months: Months])[] {
  return (['month', 'quarter', 'year'] as const).flatMap((kind) => {
    const size = PERIOD_MONTHS[kind];
    const groups = Map.groupBy(
      months,
      ({ of: { year, month } }) => periodOf(kind, year, Math.ceil(month / size)).text,
    );
    return [...groups].filter(([, within]) => within.length === size);
  });
}

function pick(of: typeof LEVELS, random: Random): number | null {
  if (random() < BLANK_SHARE) return null;
  return weighted(random, of, ([, weight]) => weight)[0];
}

function linesOf(rows: readonly object[]): Buffer {
  return Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'));
}
