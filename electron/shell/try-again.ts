import type { Report } from '../report.ts';

/** Shorter than the page that is shown waits before it looks for a kiosk itself, and long enough to be read. */
const START_AGAIN_MS = 30_000;

export interface FailedStart {
  /** Brings what says so to the screen. */
  readonly show: () => void;
  /** Begins the program anew. */
  readonly again: () => void;
  readonly report: Report;
}

/**
 * A start that failed says so on the screen and is tried again: what stands in the way may pass, as a full disk does,
 * and nobody should have to come for it.
 */
export function tryAgain(error: unknown, { show, again, report }: FailedStart): void {
  report('start-failed', error instanceof Error ? (error.stack ?? error.message) : String(error));
  try {
    show();
  } catch (fault) {
    report('start-failed', String(fault));
  }
  setTimeout(again, START_AGAIN_MS);
}
