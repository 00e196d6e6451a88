import { problemSchema } from '../../shared/contract/problem.ts';
import type { SendFailure } from '../../shared/outbox/settle.ts';
import { retryAfterMs } from './retry-after.ts';

/** `fetch` of Electron's net module, which knows the system's proxy, or Node's. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

export interface Question {
  readonly address: string;
  readonly init: RequestInit;
  readonly timeoutMs: number;
}

/** `body` is null for 304 and parsed JSON otherwise; only 2xx and 304 come through as an answer. */
export type Answer =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | { readonly ok: false; readonly failure: SendFailure };

const NOT_MODIFIED = 304;

/**
 * One question to the centre. Whatever isn't JSON from the centre is a failure, also with status 200:
 * that is how the sign-in page of a captive portal looks.
 */
export async function exchange(
  fetch: Fetch,
  question: Question,
  now: () => number,
): Promise<Answer> {
  const { address, init, timeoutMs } = question;
  const signal = AbortSignal.timeout(timeoutMs);
  let response: Response;
  let text: string;
  try {
    // A redirect would carry ratings to wherever a portal points.
    response = await fetch(address, { ...init, signal, redirect: 'manual' });
    text = await response.text();
  } catch {
    return { ok: false, failure: { kind: 'unreachable' } };
  }
  if (response.status === NOT_MODIFIED) return { ok: true, status: NOT_MODIFIED, body: null };
  const body = parseJson(text);
  if (response.ok && body !== undefined) return { ok: true, status: response.status, body };
  const problem = problemSchema.safeParse(body);
  if (response.ok || !problem.success) return { ok: false, failure: notTheCentre(response) };
  const { code, expected = null } = problem.data;
  const wait = retryAfterMs(response.headers.get('retry-after'), now());
  return { ok: false, failure: { kind: 'problem', code, expected, retryAfterMs: wait } };
}

function notTheCentre({ status, headers }: Response): SendFailure {
  const type = headers.get('content-type') ?? 'no content type';
  return { kind: 'not-the-centre', detail: `status ${status}, ${type}` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
