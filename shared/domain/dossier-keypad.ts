import {
  DATE_DIGITS,
  SEQUENCE_MAX_DIGITS,
  SEQUENCE_MIN_DIGITS,
  parseDossierCode,
  readDay,
  type CodeFault,
  type DossierCode,
} from './dossier-code.ts';

/** What the screen shows while a citizen types date and sequence; the office's own prefix is known. */
export interface KeypadView {
  /** `H55.12-2610__-____`: what is typed, and a blank for each digit that must still come. */
  readonly shown: string;
  readonly entry: KeypadEntry;
}

export type KeypadEntry =
  | { readonly state: 'typing' }
  | { readonly state: 'ready'; readonly code: DossierCode }
  | { readonly state: 'fault'; readonly fault: CodeFault };

const MAX_DIGITS = DATE_DIGITS + SEQUENCE_MAX_DIGITS;
const BLANK = '_';
const LAST_MONTH = 12;
const LAST_DAY = 31;

/** One more digit; anything else, and a digit too many, is ignored. */
export function pressDigit(digits: string, key: string): string {
  return /^\d$/.test(key) && digits.length < MAX_DIGITS ? digits + key : digits;
}

export function eraseDigit(digits: string): string {
  return digits.slice(0, -1);
}

/**
 * @param unit prefix of the office, such as `H55.12` or `000.00.06.H56`
 * @param today local day of the office, `YYYY-MM-DD`
 */
export function keypadView(unit: string, digits: string, today: string): KeypadView {
  const date = digits.slice(0, DATE_DIGITS);
  const sequence = digits.slice(DATE_DIGITS);
  const shown = `${unit}-${date.padEnd(DATE_DIGITS, BLANK)}-${sequence.padEnd(SEQUENCE_MIN_DIGITS, BLANK)}`;
  return { shown, entry: judge(unit, date, sequence, today) };
}

function judge(unit: string, date: string, sequence: string, today: string): KeypadEntry {
  const fault = dateFault(date, today);
  if (fault !== null) return { state: 'fault', fault };
  if (date.length < DATE_DIGITS || sequence.length < SEQUENCE_MIN_DIGITS)
    return { state: 'typing' };
  const verdict = parseDossierCode(`${unit}-${date}-${sequence}`, today);
  return verdict.ok
    ? { state: 'ready', code: verdict.code }
    : { state: 'fault', fault: verdict.fault };
}

/** Told with the first digit that makes it certain, so that nobody types a whole code for nothing. */
function dateFault(date: string, today: string): CodeFault | null {
  if (date === '') return null;
  const earliest = earliestDay(date);
  if (earliest === null) return 'impossible-date';
  return earliest > today ? 'future-date' : null;
}

/** The first day of the calendar whose YYMMDD begins with these digits. */
function earliestDay(begun: string): string | null {
  const year = begun.slice(0, 2).padEnd(2, '0');
  for (const month of completions(begun.slice(2, 4), LAST_MONTH))
    for (const day of completions(begun.slice(4, 6), LAST_DAY)) {
      const found = readDay(year + month + day);
      if (found !== null) return found;
    }
  return null;
}

function completions(begun: string, last: number): readonly string[] {
  return Array.from({ length: last }, (_, index) => String(index + 1).padStart(2, '0')).filter(
    (number) => number.startsWith(begun),
  );
}
