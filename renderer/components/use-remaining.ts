import { useEffect, useState } from 'react';

const TICK_MS = 250;

/** Milliseconds that are left of `totalMs`, counted from the moment this is first shown on a clock that nobody can set. */
export function useRemaining(totalMs: number): number {
  const [startedAt] = useState(() => performance.now());
  const [now, setNow] = useState(startedAt);
  const left = Math.max(0, totalMs - (now - startedAt));
  const over = left === 0;

  useEffect(() => {
    if (over) return undefined;
    const timer = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [over]);

  return left;
}
