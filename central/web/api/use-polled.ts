import { useEffect, useSyncExternalStore } from 'react';
import { isSignedOut } from './answer.ts';
import type { Polled, Poller } from './poller.ts';

/** The newest answer of a poller. That the session ended is told to `onSignedOut` and is no failure to show. */
export function usePolled<T>(poller: Poller<T>, onSignedOut: () => void): Polled<T> {
  const polled = useSyncExternalStore(poller.subscribe, poller.current);
  const signedOut = isSignedOut(polled.failure);
  useEffect(() => {
    if (signedOut) onSignedOut();
  }, [signedOut, onSignedOut]);
  return signedOut ? { ...polled, failure: null } : polled;
}
