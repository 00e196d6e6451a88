import type { After } from '../../shared/domain/clock.ts';
import { makeAlarm } from './alarm.ts';

export interface RoundsParts {
  readonly after: After;
  readonly mono: () => number;
  /** Does one round and resolves to the wait before the next, ms. */
  readonly round: () => Promise<number>;
  /** A round that threw: the store failed, or a host that should answer did not. The rounds go on. */
  readonly onDefect: (error: unknown) => void;
}

/** Something that is done again and again, one round at a time, with a timer that is always armed in between. */
export interface Rounds {
  /** The next round within `ms`, whatever it was waiting for. */
  readonly soon: (ms: number) => void;
  readonly stop: () => void;
}

const AFTER_DEFECT_MS = 30_000;

export function startRounds({ after, mono, round, onDefect }: RoundsParts): Rounds {
  const alarm = makeAlarm(after, mono);
  const end = new AbortController();

  function lateAfterDefect(error: unknown): number {
    onDefect(error);
    return AFTER_DEFECT_MS;
  }

  async function run(): Promise<void> {
    while (!end.signal.aborted) await alarm.sleep(await round().catch(lateAfterDefect));
  }

  void run();
  return {
    soon: alarm.ring,
    stop: () => {
      end.abort();
      alarm.ring(0);
    },
  };
}
