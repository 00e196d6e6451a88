import type { After } from '../../shared/domain/clock.ts';
import { reloadDelay } from './reload-budget.ts';

const KEY = 'hai-long:failures';
const REMEMBERED = 10;
/** Two flushed copies of an entry take some tens of ms, on a slow disk some hundred. */
const RESCUE_MS = 500;

export interface CrashGuardParts {
  /** Outlives a reload of the page, and only that. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly now: () => number;
  readonly after: After;
  /** Puts on record what a citizen has begun. */
  readonly rescue: () => void;
  readonly reload: () => void;
}

/** What to call when the page met a defect: it is loaded again, within a budget. Calls after the first add nothing. */
export function makeCrashGuard({
  storage,
  now,
  after,
  rescue,
  reload,
}: CrashGuardParts): () => void {
  let called = false;
  return () => {
    if (called) return;
    called = true;
    const failures = (storage.getItem(KEY) ?? '').split(' ').filter(Boolean).map(Number);
    const at = now();
    storage.setItem(KEY, [...failures, at].slice(-REMEMBERED).join(' '));
    // First, so that a rescue that fails as well can't keep the page from being loaded again.
    after(Math.max(RESCUE_MS, reloadDelay(failures, at)), reload);
    rescue();
  };
}
