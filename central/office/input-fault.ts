import { z } from 'zod';
import type { Locale } from '../../shared/domain/local-text.ts';
import { operatorMessage } from '../i18n/operator-message.ts';
import type { RosterFault } from '../i18n/roster-messages.ts';

/** One thing that is wrong with what somebody wrote down. */
export interface InputFault {
  /** Where, as the file nests: `['clerks', 2, 'portrait']`. */
  readonly path: readonly PropertyKey[];
  readonly words: (locale: Locale) => string;
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

/** The schema library's own words. */
const SCHEMA_WORDS = { vi: z.locales.vi(), en: z.locales.en() };

const ownSchema = z.object({ fault: z.custom<RosterFault>((fault) => typeof fault === 'string') });

/** For a refinement: a fault that has words of its own in the catalogue. */
export function fault(key: RosterFault): { readonly params: { readonly fault: RosterFault } } {
  return { params: { fault: key } };
}

/** All that a schema finds, each with its place, in words that are chosen when they are said. */
export function readAs<T>(schema: z.ZodType<T>, raw: unknown): Read<T> {
  const parsed = schema.safeParse(raw, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, faults: parsed.error.issues.flatMap(faultsOf) };
}

function faultsOf(issue: z.core.$ZodIssue): readonly InputFault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => inWords([...path, key], 'office.unknown-field'));
  const key = ownWords(issue);
  if (key !== null) return [inWords(path, key)];
  return [{ path, words: (locale) => schemaWords(issue, locale) }];
}

/** What the product says better than the library, or null. */
function ownWords(issue: z.core.$ZodIssue): RosterFault | null {
  if (issue.code === 'custom') return ownSchema.safeParse(issue.params).data?.fault ?? null;
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'office.missing';
  return issue.code === 'too_small' && issue.origin === 'string' ? 'office.empty' : null;
}

export function inWords(path: InputFault['path'], key: RosterFault): InputFault {
  return { path, words: (locale) => operatorMessage(locale, key) };
}

function schemaWords(issue: z.core.$ZodIssue, locale: Locale): string {
  // `reportInput` has put the input there.
  const said = SCHEMA_WORDS[locale].localeError(issue as z.core.$ZodRawIssue);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
}
