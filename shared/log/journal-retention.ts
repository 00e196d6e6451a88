const DAY_MS = 86_400_000;

/** How long the second copy of what the centre has is kept: a centre restored from its last back-up asks for it again. */
export const JOURNAL_RETENTION_MS = 90 * DAY_MS;
