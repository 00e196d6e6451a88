import type { After } from '../../shared/domain/clock.ts';

/** A sleep that can be cut short. There is always a timer behind it. */
export interface Alarm {
  readonly sleep: (ms: number) => Promise<void>;
  /** Ends the sleep within `ms`; what rings while nobody sleeps counts for the next one. */
  readonly ring: (ms: number) => void;
}

export function makeAlarm(after: After, mono: () => number): Alarm {
  let rungFor = Number.POSITIVE_INFINITY;
  let rearm: (() => void) | null = null;

  function sleep(ms: number): Promise<void> {
    const planned = mono() + ms;
    return new Promise((resolve) => {
      let cancel = (): void => {};
      rearm = () => {
        cancel();
        cancel = after(Math.max(0, Math.min(planned, rungFor) - mono()), wake);
      };
      function wake(): void {
        rungFor = Number.POSITIVE_INFINITY;
        rearm = null;
        resolve();
      }
      rearm();
    });
  }

  function ring(ms: number): void {
    rungFor = Math.min(rungFor, mono() + ms);
    rearm?.();
  }

  return { sleep, ring };
}
