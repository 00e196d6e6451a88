import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** `old` = 000.00.06.H56 (TT 01/2018/TT-VPCP, Điều 19), `new` = H15.50.05.13 (QĐ 20/2020/QĐ-TTg). */
export type CodeFamily = 'old' | 'new';
/** Which system gave the number: it shows in the length of the sequence. */
export type CodeSystem = 'provincial' | 'ministry';

export interface DossierCode {
  /** Upper case, without spaces: `H15.50.05.13-261008-0975`. Two spellings of one code have the same text. */
  readonly text: string;
  readonly family: CodeFamily;
  readonly unit: string;
  /** Day of reception, `YYYY-MM-DD`. */
  readonly day: string;
  readonly sequence: string;
  readonly system: CodeSystem;
}

export type CodeFault =
  'empty' | 'not-a-code' | 'unit-unknown' | 'sequence-length' | 'impossible-date' | 'future-date';

export type CodeVerdict =
  | { readonly ok: true; readonly code: DossierCode }
  | { readonly ok: false; readonly fault: CodeFault };

export const DATE_DIGITS = 6;
export const SEQUENCE_MIN_DIGITS = 4;
export const SEQUENCE_MAX_DIGITS = 7;
/** Provincial systems pad to four digits and may run over; ministries begin at six. */
const MINISTRY_MIN_DIGITS = 6;

const SHAPE = /^([^-]+)-(\d{6})-(\d+)$/;
const OLD_UNIT = /^\d{3}\.\d{2}\.\d{2}\.[GH]\d{2}$/;
const NEW_UNIT = /^[GH]\d{2}(?:\.\d{1,3}){0,3}$/;
const URL_START = /^HTTPS?:/i;
const CODE_IN_URL = /[?&;]mahs=([^&#]*)/i;
/** No receipt's URL is as long as this; what is longer is not worth reading. */
const MAX_INPUT_LENGTH = 2000;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;

/**
 * Reads what was scanned or typed: a bare code of either family, or a URL with the code in `mahs`.
 * @param today local day of the office, `YYYY-MM-DD`
 */
export function parseDossierCode(input: string, today: string): CodeVerdict {
  const text = normalise(input);
  if (text === null) return { ok: false, fault: 'not-a-code' };
  if (text === '') return { ok: false, fault: 'empty' };
  const [, unit = '', date = '', sequence = ''] = SHAPE.exec(text) ?? [];
  if (unit === '') return { ok: false, fault: 'not-a-code' };
  const family = familyOf(unit);
  if (family === null) return { ok: false, fault: 'unit-unknown' };
  if (sequence.length < SEQUENCE_MIN_DIGITS || sequence.length > SEQUENCE_MAX_DIGITS)
    return { ok: false, fault: 'sequence-length' };
  const day = readDay(date);
  if (day === null) return { ok: false, fault: 'impossible-date' };
  if (day > today) return { ok: false, fault: 'future-date' };
  return { ok: true, code: { text, family, unit, day, sequence, system: systemOf(sequence) } };
}

/** `null` for what is far too long and for a URL that holds no readable code. */
function normalise(input: string): string | null {
  if (input.length > MAX_INPUT_LENGTH) return null;
  const trimmed = input.trim();
  const bare = URL_START.test(trimmed) ? codeInUrl(trimmed) : trimmed;
  return bare?.normalize('NFKC').replace(DASHES, '-').replace(/\s+/g, '').toUpperCase() ?? null;
}

function codeInUrl(url: string): string | null {
  const value = CODE_IN_URL.exec(url)?.[1];
  if (value === undefined) return null;
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

export function familyOf(unit: string): CodeFamily | null {
  if (OLD_UNIT.test(unit)) return 'old';
  return NEW_UNIT.test(unit) ? 'new' : null;
}

function systemOf(sequence: string): CodeSystem {
  return sequence.length < MINISTRY_MIN_DIGITS ? 'provincial' : 'ministry';
}

/** `YYMMDD` of this century as `YYYY-MM-DD`, or `null` when the calendar has no such day. */
export function readDay(date: string): string | null {
  const day = `20${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4, 6)}`;
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? null : day;
}

/**
 * What is stored in place of the code: HMAC-SHA-256 (RFC 2104) of its text, lower-case hex.
 * @param key given by the centre, the same for every kiosk that must see one dossier as one
 */
export function keyedDossierHash({ text }: Pick<DossierCode, 'text'>, key: Uint8Array): string {
  return bytesToHex(hmac(sha256, key, utf8ToBytes(text)));
}
