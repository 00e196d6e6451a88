import type { Answer, Failure } from './answer.ts';

/** The newest answer and, if the last question failed, why; the older value stays beside the failure. */
export interface Polled<T> {
  readonly value: T | null;
  /** When the value came, ms. */
  readonly at: number | null;
  readonly failure: Failure | null;
}

export interface Poller<T> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => Polled<T>;
  /** Asks at once, e.g. after a change that the answer will show. */
  readonly refresh: () => void;
}

/**
 * Asks again and again while somebody listens and the page is in view: the next question `everyMs` after an answer,
 * so that a slow centre is never asked twice at a time.
 */
export function createPoller<T>(
  question: () => Promise<Answer<T>>,
  everyMs: number,
  now: () => number = Date.now,
): Poller<T> {
  let polled: Polled<T> = { value: null, at: null, failure: null };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asking = false;
  const listeners = new Set<() => void>();

  async function round(): Promise<void> {
    if (asking || listeners.size === 0 || document.hidden) return;
    asking = true;
    if (timer !== null) clearTimeout(timer);
    const answer = await question();
    asking = false;
    polled = answer.ok
      ? { value: answer.value, at: now(), failure: null }
      : { ...polled, failure: answer.failure };
    for (const listener of listeners) listener();
    if (listeners.size > 0) timer = setTimeout(refresh, everyMs);
  }
  function refresh(): void {
    void round();
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        document.addEventListener('visibilitychange', refresh);
        refresh();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        document.removeEventListener('visibilitychange', refresh);
        if (timer !== null) clearTimeout(timer);
      };
    },
    current: () => polled,
    refresh,
  };
}
