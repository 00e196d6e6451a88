import type { OpenStretch } from '../../../shared/domain/opening-hours.ts';
import { between, type Random } from './random.ts';

export interface DemoProcedure {
  readonly code: string;
  readonly field: string;
  /** How often it is asked for, relative to the others. */
  readonly weight: number;
  /** Done while the citizen waits. */
  readonly sameDay: boolean;
  /** How much it costs in the citizen's mood. */
  readonly burden: number;
  /** Share of its dossiers that are late. */
  readonly lateness: number;
}

export interface DemoClerk {
  readonly id: string;
  readonly counter: string;
  readonly procedures: readonly DemoProcedure[];
  /** Shift of the mood of those they serve, about −0.5 to 0.5. */
  readonly quality: number;
  /** How much more or less than usual their citizens are moved to rate. */
  readonly invitation: number;
}

export interface DemoOffice {
  readonly unit: string;
  readonly clerks: readonly DemoClerk[];
  readonly dossiersAYear: number;
  readonly openingHours: readonly OpenStretch[];
  /** Share of citizens of middling mood who rate. */
  readonly response: number;
}

const MORNING = { from: 7 * 60 + 30, to: 11 * 60 + 30 };
const AFTERNOON = { from: 13 * 60 + 30, to: 17 * 60 };

export const OFFICE_HOURS: readonly OpenStretch[] = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, ...MORNING },
  { weekday, ...AFTERNOON },
]);

/** The ward's daily work in rough proportion; codes are those of the national portal. */
export const DEMO_PROCEDURES: readonly DemoProcedure[] = [
  { code: '2.000815', field: 'Chứng thực', weight: 40, sameDay: true, burden: -0.1, lateness: 0 },
  { code: '2.000884', field: 'Chứng thực', weight: 10, sameDay: true, burden: -0.1, lateness: 0 },
  { code: '1.001193', field: 'Hộ tịch', weight: 15, sameDay: true, burden: 0, lateness: 0.005 },
  { code: '1.000894', field: 'Hộ tịch', weight: 6, sameDay: false, burden: 0, lateness: 0.01 },
  { code: '1.004873', field: 'Hộ tịch', weight: 10, sameDay: false, burden: 0.1, lateness: 0.02 },
  {
    code: '1.001776',
    field: 'Bảo trợ xã hội',
    weight: 7,
    sameDay: false,
    burden: 0.15,
    lateness: 0.03,
  },
  {
    code: '1.001612',
    field: 'Hộ kinh doanh',
    weight: 5,
    sameDay: false,
    burden: 0.1,
    lateness: 0.02,
  },
  { code: '1.013949', field: 'Đất đai', weight: 7, sameDay: false, burden: 0.35, lateness: 0.1 },
];

export interface OfficeSize {
  readonly clerks: number;
  readonly dossiersAYear: number;
  /** How much the clerks differ from one another: 1 as usual, 2 twice as much. */
  readonly variety: number;
}

/** Every clerk does the same-day work and two fields besides, at a counter of their own. */
export function demoOffice(random: Random, unit: string, size: OfficeSize): DemoOffice {
  const longer = DEMO_PROCEDURES.filter(({ sameDay }) => !sameDay);
  const clerks = Array.from({ length: size.clerks }, (_, at): DemoClerk => ({
    id: `${unit}-clerk-${at + 1}`,
    counter: `${unit}-counter-${at + 1}`,
    procedures: DEMO_PROCEDURES.filter(
      (one) =>
        one.sameDay ||
        one === longer[at % longer.length] ||
        one === longer[(at + 2) % longer.length],
    ),
    quality: between(random, -0.4, 0.4) * size.variety,
    invitation: Math.exp(between(random, -0.28, 0.28) * size.variety),
  }));
  return {
    unit,
    clerks,
    dossiersAYear: size.dossiersAYear,
    openingHours: OFFICE_HOURS,
    response: between(random, 0.15, 0.4),
  };
}
