import type { Clock } from '../../shared/domain/clock.ts';
import type { Stamp } from '../../shared/log/chain.ts';

export interface KioskClock extends Clock {
  /** Takes over the host's count of ms since its start; the page's own time only runs forward. */
  readonly align: (hostMono: number) => void;
}

/** @param ticks ms of a monotonic clock with any origin */
export function makeKioskClock(now: () => number, ticks: () => number): KioskClock {
  let offset = 0;
  return {
    now: () => Math.round(now()),
    mono: () => ticks() + offset,
    align: (hostMono) => {
      offset = Math.max(offset, hostMono - ticks());
    },
  };
}

export function stampOf({ now, mono }: Clock, device: string, boot: string): Stamp {
  return { device, at: now(), mono: Math.round(mono()), boot };
}
