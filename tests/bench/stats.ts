/** Percentiles of samples by nearest rank. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
}

export function spreadOf(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), count: sorted.length };
}

export interface Row {
  readonly what: string;
  readonly spread: Spread;
  readonly unit: 'ms' | 'µs' | 'MB';
}

/** A Markdown table whose first column of figures is the ratio to its first row. */
export function ratioTable(title: string, rows: readonly Row[]): string {
  const baseline = rows[0]?.spread.p50 ?? Number.NaN;
  const lines = rows.map(({ what, spread, unit }) => {
    const ratio = `×${(spread.p50 / baseline).toFixed(2)}`;
    const p50 = `${spread.p50.toFixed(2)} ${unit}`;
    const p95 = `${spread.p95.toFixed(2)} ${unit}`;
    return `| ${what} | ${ratio} | ${p50} | ${p95} | ${spread.count} |`;
  });
  return [`| ${title} | ratio | p50 | p95 | n |`, '|---|--:|--:|--:|--:|', ...lines].join('\n');
}
