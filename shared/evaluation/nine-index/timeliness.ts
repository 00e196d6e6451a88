import type { IndexPoints } from './rules.ts';

/** Allowed and used time in one unit of the caller's choice (working hours, days); `used` is null until it is done. */
export interface Duration {
  readonly allowed: number;
  readonly used: number | null;
}

export interface AgencyStep extends Duration {
  readonly agency: string;
}

/** `own` is the agency of the clerk who received the dossier; `steps` are all agencies that took part. */
export interface DossierTimes {
  readonly total: Duration;
  readonly steps: readonly AgencyStep[];
  readonly own: string;
}

/** Indices 1 and 2 of one dossier; null where the dates don't say. */
export interface TimePoints {
  readonly 1: IndexPoints | null;
  readonly 2: IndexPoints | null;
}

/** "Ngắn hơn" 2, "bằng" 1, "dài hơn" 0 (domain.md §1.1). */
function durationPoints({ allowed, used }: Duration): IndexPoints | null {
  if (used === null) return null;
  if (used < allowed) return 2;
  return used === allowed ? 1 : 0;
}

/** Of the agency: every part of the way counts, the slowest agency gives index 2. */
export function agencyTimePoints({ total, steps }: DossierTimes): TimePoints {
  return { 1: durationPoints(total), 2: lowest(steps.map(durationPoints)) };
}

/** Of the receiving clerk: only the own agency's time; a delay that arose elsewhere leaves the total blank. */
export function staffTimePoints({ total, steps, own }: DossierTimes): TimePoints {
  const ownPoints = lowest(steps.filter(({ agency }) => agency === own).map(durationPoints));
  const totalPoints = durationPoints(total);
  const lateElsewhere = totalPoints === 0 && ownPoints !== null && ownPoints > 0;
  return { 1: lateElsewhere ? null : totalPoints, 2: ownPoints };
}

/** An agency that has not finished leaves the whole blank. */
function lowest(points: readonly (IndexPoints | null)[]): IndexPoints | null {
  const known = points.filter((one) => one !== null);
  if (known.length === 0 || known.length < points.length) return null;
  return known.reduce((least, one) => (one < least ? one : least));
}
