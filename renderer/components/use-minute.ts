import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The wall clock (ms since the Unix epoch), looked at once a minute. */
export function useMinute(now: () => number): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, [now]);
  return at;
}
