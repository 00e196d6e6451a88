/** Sampling error in percent, as whole number. */
const ERROR_PERCENT = 5;
const ONE_SQUARED = 100 * 100;

/**
 * How many to ask of N at an error of 5 %: `n = N/(1 + N·e²)`, rounded up (QĐ 1383/QĐ-BNV of 2012).
 * 3,028 dossiers → 354.
 */
export function surveySampleSize(population: number): number {
  return Math.ceil((population * ONE_SQUARED) / (ONE_SQUARED + population * ERROR_PERCENT ** 2));
}

/** Percentage of a year's dossiers to be asked, up to and including `upTo`. */
const DA_NANG_RATES = [
  { upTo: 200, percent: 100 },
  { upTo: 1_000, percent: 30 },
  { upTo: 5_000, percent: 20 },
  { upTo: Number.POSITIVE_INFINITY, percent: 10 },
] as const;

/** Đà Nẵng's older rule for a year's dossiers, rounded up; above 5,000 it is a minimum. 3,028 → 606. */
export function daNangSampleSize(dossiersAYear: number): number {
  const rate = DA_NANG_RATES.find(({ upTo }) => dossiersAYear <= upTo);
  if (!rate) throw new RangeError(`${dossiersAYear} is no number of dossiers`);
  return Math.ceil((dossiersAYear * rate.percent) / 100);
}
