const MS_A_SECOND = 1_000;

/** `Retry-After` (RFC 9110 §10.2.3: seconds or an HTTP date) as ms from `now`; null where absent or unreadable. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header) * MS_A_SECOND;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
