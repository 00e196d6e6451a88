import type { CentralParts } from '../../parts.ts';
import type { DeliverySettings } from './deliver.ts';
import { runSchedules } from './run-schedules.ts';

const EVERY_MS = 60_000;

export interface Scheduler {
  /** Resolves when nothing runs any more. */
  stop(): Promise<void>;
}

/** Sends due reports for as long as it is not stopped: one round after the other, never two at once. */
export function startScheduler(
  parts: Pick<CentralParts, 'db' | 'now'>,
  settings: DeliverySettings,
  onTrouble: (error: unknown) => void,
): Scheduler {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  async function go(): Promise<void> {
    try {
      await runSchedules(parts, settings);
    } catch (error) {
      onTrouble(error);
    }
    if (!stopped) timer = setTimeout(begin, EVERY_MS);
  }
  function begin(): void {
    round = go();
  }
  timer = setTimeout(begin, 0);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
