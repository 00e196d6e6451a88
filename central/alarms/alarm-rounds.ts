import type { CentralParts } from '../parts.ts';
import type { MailAccount } from '../reports/delivery/letter.ts';
import { mailAlarms } from './mail-alarms.ts';
import { watchAlarms } from './watch.ts';

const EVERY_MS = 60_000;

export interface AlarmRounds {
  /** Resolves when nothing runs any more. */
  stop(): Promise<void>;
}

/** Watches for as long as it is not stopped: one round after the other, never two at once. */
export function startAlarmRounds(
  parts: Pick<CentralParts, 'db' | 'now'>,
  mail: MailAccount | null,
  onTrouble: (error: unknown) => void,
): AlarmRounds {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  async function go(): Promise<void> {
    try {
      await watchAlarms(parts);
      const { failures } = await mailAlarms(parts, mail);
      for (const failure of failures) onTrouble(new Error(failure));
    } catch (error) {
      onTrouble(error);
    }
    if (!stopped) timer = setTimeout(begin, EVERY_MS);
  }
  function begin(): void {
    round = go();
  }
  timer = setTimeout(begin, EVERY_MS);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
