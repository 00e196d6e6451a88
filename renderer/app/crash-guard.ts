import type { After } from '../../shared/domain/clock.ts';
import { reloadDelay } from './reload-budget.ts';

const KEY = 'hai-long:failures';
const REMEMBERED = 10;

export interface CrashGuardParts {
  /** Outlives a reload of the page, and only that. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly now: () => number;
  readonly after: After;
  readonly reload: () => void;
}

/** What to call when the page met a defect: it is loaded again, within a budget. Calls after the first add nothing. */
export function makeCrashGuard({ storage, now, after, reload }: CrashGuardParts): () => void {
  let called = false;
  return () => {
    if (called) return;
    called = true;
    const failures = (storage.getItem(KEY) ?? '').split(' ').filter(Boolean).map(Number);
    const at = now();
    storage.setItem(KEY, [...failures, at].slice(-REMEMBERED).join(' '));
    after(reloadDelay(failures, at), reload);
  };
}
