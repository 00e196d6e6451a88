/** How long a page that was just reloaded may still hold the lock. */
const PATIENCE_MS = 2_000;

/** Holds a lock of this origin until `release`; null where another tab has it. */
export async function holdLock(name: string): Promise<{ readonly release: () => void } | null> {
  const held = Promise.withResolvers<void>();
  const got = Promise.withResolvers<boolean>();
  navigator.locks
    .request(name, { signal: AbortSignal.timeout(PATIENCE_MS) }, () => {
      got.resolve(true);
      return held.promise;
    })
    .catch(() => got.resolve(false));
  return (await got.promise) ? { release: held.resolve } : null;
}
