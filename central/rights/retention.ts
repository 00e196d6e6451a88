import type { RetentionKind, RetentionTerm } from '../../shared/contract/retention.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { Database } from '../db/database.ts';
import type { Vault } from '../keys/vault.ts';
import { readTerms } from '../store/retention-terms.ts';
import {
  forgetComments,
  forgetDeparted,
  renameDeparted,
  type Departed,
} from '../store/retention.ts';

export interface RetentionParts {
  readonly db: Database;
  readonly vault: Vault;
  readonly now: () => number;
}

/** How many of each were forgotten now. */
export interface Forgotten {
  readonly departed: number;
  readonly renamed: number;
  readonly comments: number;
}

const PSEUDONYM_LETTERS = 8;

/**
 * Forgets what is due by the terms of today. May be run any number of times, by any number of processes: what is
 * forgotten is not forgotten again, and each act is in the audit record without what it removed.
 */
export async function applyRetention(parts: RetentionParts, by: string): Promise<Forgotten> {
  const { write } = parts.db;
  const today = localDay(parts.now());
  const terms = await readTerms(write);
  const audit = { by, at: new Date(parts.now()) };
  const departed = await forgetDeparted(write, audit);
  const nameTerm = termOn(terms, 'clerk-name', today);
  const commentTerm = termOn(terms, 'comment', today);
  const leftBefore = nameTerm === null ? null : endOfDay(monthsBefore(today, nameTerm.months));
  const renamed =
    leftBefore === null
      ? 0
      : await renameDeparted(write, leftBefore, (clerk) => pseudonym(parts.vault, clerk), audit);
  const comments =
    commentTerm === null
      ? 0
      : await forgetComments(write, monthsBefore(today, commentTerm.months), audit);
  return { departed, renamed, comments };
}

/** The term that holds on a day: the last of its kind that has begun. */
export function termOn(
  terms: readonly RetentionTerm[],
  kind: RetentionKind,
  day: string,
): RetentionTerm | null {
  const begun = terms.filter((term) => term.kind === kind && term.validFrom <= day);
  return begun.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
}

/** The same day of the month, or its last day where it has no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const at = Date.UTC(year, month - 1 - months, Math.min(date, lastDay));
  return new Date(at).toISOString().slice(0, 10);
}

function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59.999+07:00`);
}

/** The same for one clerk in every report, and nobody's without the master key. */
function pseudonym(vault: Vault, { unit, id }: Departed): string {
  const mac = vault.mac('clerk-pseudonym', `${unit}/${id}`).toString('hex');
  return `CB-${mac.slice(0, PSEUDONYM_LETTERS)}`;
}
