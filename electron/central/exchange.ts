import type { RawAnswer } from '../../shared/outbox/read-answer.ts';

/** `fetch` of Electron's net module, which knows the system's proxy, or Node's. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

export interface Question {
  readonly address: string;
  readonly init: RequestInit;
  readonly timeoutMs: number;
}

/** What came back, unread; null where nothing did: no route, no TLS, no answer in time. */
export async function exchange(
  fetch: Fetch,
  { address, init, timeoutMs }: Question,
): Promise<RawAnswer | null> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    // A redirect would carry ratings to wherever a portal points.
    const response = await fetch(address, { ...init, signal, redirect: 'manual' });
    const { status, headers } = response;
    return {
      status,
      contentType: headers.get('content-type'),
      retryAfter: headers.get('retry-after'),
      body: await response.text(),
    };
  } catch {
    return null;
  }
}
