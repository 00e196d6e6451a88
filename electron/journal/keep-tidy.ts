import type { HostParts } from '../host-parts.ts';

/** Not at the very start: the first taps come before the housekeeping. */
const FIRST_MS = 60_000;
const EVERY_MS = 60 * 60_000;

/** Keeps the journal's folder small while the program runs. */
export function keepTidy({ journal, state }: Pick<HostParts, 'journal' | 'state'>): void {
  function again(): void {
    // It never rejects: what it can't do it reports.
    void journal.tidy(state.receipt());
    setTimeout(again, EVERY_MS).unref();
  }
  setTimeout(again, FIRST_MS).unref();
}
