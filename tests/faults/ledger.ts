import type { AlarmKind } from '../../shared/contract/alarms.ts';
import type { Hash } from '../../shared/log/entry.ts';

/** Which entry a thanked tap became, as the kiosk's store showed it at that moment. */
export interface TapEntry {
  readonly device: string;
  readonly seq: number;
  readonly hash: Hash;
}

/** One finger on one face. */
export interface Tap {
  readonly device: string;
  readonly level: number;
  /** By the runner's monotonic clock, ms. */
  readonly at: number;
  /** Whether the kiosk said that it is kept. Only then it owes the tap. */
  acked: boolean;
  /** Null where the kiosk died before it could be asked. */
  entry: TapEntry | null;
  /** Both copies were destroyed by the runner's own hand before the centre had it: it may be absent, if somebody was alarmed. */
  destroyed: boolean;
  /** Not thanked for, and not at the centre once all had arrived: it may not turn up any more. */
  never: boolean;
}

/** What the citizens of one kiosk know. */
export interface Ledger {
  readonly taps: readonly Tap[];
  /** What the runner forged by its own hand, and of which the centre must tell by an alarm of this kind. */
  owed: AlarmKind | null;
  readonly begin: (device: string, level: number) => Tap;
}

export function makeLedger(): Ledger {
  const taps: Tap[] = [];
  return {
    taps,
    owed: null,
    begin: (device, level) => {
      const tap: Tap = {
        device,
        level,
        at: performance.now(),
        acked: false,
        entry: null,
        destroyed: false,
        never: false,
      };
      taps.push(tap);
      return tap;
    },
  };
}
