import { z } from 'zod';

/** Rows of one page, unless asked otherwise. */
const USUAL_LIMIT = 100;
export const MOST_ROWS_A_PAGE = 500;

export const limitSchema = z.coerce
  .number()
  .int()
  .min(1)
  .max(MOST_ROWS_A_PAGE)
  .default(USUAL_LIMIT);

/** The key of the last row of a page, as the caller hands it back. It means nothing outside. */
export const cursorSchema = z
  .base64url()
  .max(400)
  .transform((text) => Buffer.from(text, 'base64url').toString())
  .optional();

export function cursorOf(key: string): string {
  return Buffer.from(key).toString('base64url');
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** A page from rows that were read with one more than the limit. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string,
): Page<Row> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last ? cursorOf(keyOf(last)) : null };
}
