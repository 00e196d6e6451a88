import { useEffect, useRef } from 'react';

interface Held {
  readonly start: () => void;
  readonly stop: () => void;
}

/** Runs at once, again after `holdMs`, and then every `repeatMs` until it is stopped. */
export function useHeld(run: () => void, holdMs: number, repeatMs: number): Held {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function stop(): void {
    clearTimeout(timer.current);
  }

  function start(): void {
    stop();
    run();
    timer.current = setTimeout(again, holdMs);
  }

  function again(): void {
    run();
    timer.current = setTimeout(again, repeatMs);
  }

  useEffect(() => () => clearTimeout(timer.current), []);
  return { start, stop };
}
