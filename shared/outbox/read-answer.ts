import { z } from 'zod';
import { isDeviceProblem, problemSchema } from '../contract/problem.ts';
import type { SendFailure } from './settle.ts';

/** What came back over HTTP, before anything in it is believed. `contentType` and `retryAfter`: the headers, null where absent. */
export interface RawAnswer {
  readonly status: number;
  readonly contentType: string | null;
  readonly retryAfter: string | null;
  readonly body: string;
}

export type Answered<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: SendFailure };

const NOT_MODIFIED = 304;
const MS_A_SECOND = 1_000;
/** What a proxy says for a centre that it can't reach (RFC 9110 §15.6.3 and 5). */
const GATEWAY_STATUSES: ReadonlySet<number> = new Set([502, 504]);
/**
 * What a proxy says for itself (RFC 9110 §15.5.14 and §15.6.4, RFC 6585 §4). Whoever says so, nothing is lost by asking
 * for less or later; what would change more than that only the centre is believed.
 */
const TURNED_AWAY: ReadonlyMap<number, 'too-large' | 'too-busy'> = new Map([
  [413, 'too-large'],
  [429, 'too-busy'],
  [503, 'too-busy'],
]);

/**
 * What an answer is worth. A status code alone is worth nothing: the sign-in page of a captive portal comes with 200.
 *
 * | status        | body                       | result                         |
 * |---------------|----------------------------|--------------------------------|
 * | 2xx           | what was asked for         | the value                      |
 * | not 2xx       | a problem of our catalogue | `problem`, with its waiting time |
 * | 502, 504      | anything else              | `unreachable`                  |
 * | 413, 429, 503 | anything else              | `turned-away`, with its waiting time |
 * | any           | anything else, also what only people are told | `not-the-centre` |
 *
 * @param now device's wall clock, ms: a `Retry-After` may be a date
 */
export function readAnswer<T>(answer: RawAnswer, schema: z.ZodType<T>, now: number): Answered<T> {
  const body = parseJson(answer.body);
  if (isSuccess(answer.status)) {
    const parsed = schema.safeParse(body);
    if (parsed.success) return { ok: true, value: parsed.data };
    return notTheCentre(answer, body === undefined ? null : z.prettifyError(parsed.error));
  }
  const wait = retryAfterMs(answer.retryAfter, now);
  const problem = problemSchema.safeParse(body);
  if (problem.success) {
    const { code, expected = null } = problem.data;
    if (!isDeviceProblem(code)) return notTheCentre(answer, code);
    return { ok: false, failure: { kind: 'problem', code, expected, retryAfterMs: wait } };
  }
  const why = TURNED_AWAY.get(answer.status);
  if (why !== undefined)
    return { ok: false, failure: { kind: 'turned-away', why, retryAfterMs: wait } };
  if (GATEWAY_STATUSES.has(answer.status)) return { ok: false, failure: { kind: 'unreachable' } };
  return notTheCentre(answer, null);
}

/** The same for a question asked with `If-None-Match`: null where what we hold still stands. */
export function readIfChanged<T>(
  answer: RawAnswer,
  schema: z.ZodType<T>,
  now: number,
): Answered<T | null> {
  if (answer.status === NOT_MODIFIED) return { ok: true, value: null };
  return readAnswer(answer, schema, now);
}

/** `Retry-After` (RFC 9110 §10.2.3: seconds or an HTTP date) as ms from `now`; null where absent or unreadable. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header) * MS_A_SECOND;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function notTheCentre(
  { status, contentType }: RawAnswer,
  why: string | null,
): { readonly ok: false; readonly failure: SendFailure } {
  const detail = [`status ${status}`, contentType ?? 'no content type', why]
    .filter((part) => part !== null)
    .join(', ');
  return { ok: false, failure: { kind: 'not-the-centre', detail } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
