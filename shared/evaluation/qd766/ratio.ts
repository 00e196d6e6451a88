import { bandOf, type Band } from '../band.ts';
import {
  add,
  fraction,
  least,
  rounded,
  roundedExact,
  times,
  ZERO,
  type Fraction,
} from '../exact.ts';
import type { OfficialGrade, OfficialGroup, OfficialRules, PetitionStep } from './rules.ts';

/** Whole counts of a period. `complained`: on time, yet with a petition (PAKN) or a "dislike". */
export interface DossierCounts {
  readonly dossiers: number;
  readonly overdue: number;
  readonly complained: number;
}

export interface PetitionCounts {
  readonly received: number;
  readonly onTime: number;
  readonly satisfied: number;
}

/**
 * The official ratio of QĐ 766. It counts everybody who says nothing as satisfied, so it is no satisfaction of the
 * kiosk's kind and never stands under that name (domain.md §1.3).
 */
export interface OfficialRatio {
  readonly figure: 'qd766-ratio';
  readonly ruleSet: string;
  readonly dossiers: number;
  readonly counted: number;
  /** Null without a dossier. */
  readonly percent: number | null;
  readonly points: {
    readonly petitionsOnTime: number;
    readonly petitionsSatisfied: number;
    readonly dossiers: number;
    readonly total: number;
  };
}

/**
 * Items 5.2, 5.3 and 5.4, each rounded once from raw counts:
 * `R = 1 − (overdue + complained)/dossiers`, points `min(6, 6·R/0.90)`, 0 without a dossier;
 * petitions `6·part/received`, full points without one. Their total is the sum of the three as printed, because the
 * portal publishes it so: Đồng Tháp's 5.90 + 4.91 + 3.86 stand as 14.67, where the exact sum rounds to 14.66.
 * @throws RangeError where the parts exceed their whole
 */
export function officialRatio(
  counts: DossierCounts,
  petitions: PetitionCounts,
  rules: OfficialRules,
): OfficialRatio {
  const { dossiers } = counts;
  const counted = dossiers - counts.overdue - counts.complained;
  const ratio = share(counted, dossiers);
  const exact = {
    petitionsOnTime: petitionItem(petitions.onTime, petitions.received, rules),
    petitionsSatisfied: petitionItem(petitions.satisfied, petitions.received, rules),
    dossiers: ratio === null ? ZERO : dossierItem(ratio, rules),
  };
  const print = (value: Fraction): number => rounded(value, rules.digits);
  const total = [exact.petitionsOnTime, exact.petitionsSatisfied, exact.dossiers]
    .map((item) => roundedExact(item, rules.digits))
    .reduce(add);
  return {
    figure: 'qd766-ratio',
    ruleSet: rules.id,
    dossiers,
    counted,
    percent: ratio === null ? null : print(times(ratio, fraction(100))),
    points: {
      petitionsOnTime: print(exact.petitionsOnTime),
      petitionsSatisfied: print(exact.petitionsSatisfied),
      dossiers: print(exact.dossiers),
      total: print(total),
    },
  };
}

function dossierItem(ratio: Fraction, { itemPoints, fullPointsFromPercent }: OfficialRules) {
  const scaled = times(ratio, fraction(itemPoints * 100, fullPointsFromPercent));
  return least(scaled, fraction(itemPoints));
}

function petitionItem(part: number, received: number, { itemPoints }: OfficialRules): Fraction {
  return times(share(part, received) ?? fraction(1), fraction(itemPoints));
}

function share(part: number, whole: number): Fraction | null {
  if (part < 0 || part > whole) throw new RangeError(`${part} is no part of ${whole}`);
  return whole === 0 ? null : fraction(part, whole);
}

/** The total of 100 from the groups' exact points. Rounded parts can't be put in: they would not give the total. */
export function officialTotal(
  groups: Readonly<Record<OfficialGroup, Fraction>>,
  rules: OfficialRules,
): { readonly total: number; readonly grade: Band<OfficialGrade> } {
  const total = rounded(Object.values(groups).reduce(add), rules.digits);
  return { total, grade: bandOf(rules.bands, total) };
}

/** Whether a petition's step kept its limit, in whole working days. */
export function keptPetitionLimit(
  step: PetitionStep,
  workingDays: number,
  { petitionLimitDays }: OfficialRules,
): boolean {
  return workingDays <= petitionLimitDays[step];
}
