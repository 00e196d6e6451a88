export type StoreFault = 'storage' | 'no-space';

const NO_SPACE = 'QuotaExceededError';

/** What a failed IndexedDB request means for the kiosk. A full disk may hide as the inner cause of an aborted commit. */
export function storeFault(error: unknown): StoreFault {
  for (let cause = error; cause instanceof Error; cause = innerOf(cause))
    if (cause.name === NO_SPACE) return 'no-space';
  return 'storage';
}

/** Dexie keeps what it wraps under `inner`. */
function innerOf(error: Error): unknown {
  return 'inner' in error ? error.inner : error.cause;
}
