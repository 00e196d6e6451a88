import type { KioskHost } from '../../shared/contract/ipc.ts';
import type { ContinueCause } from '../../shared/log/continued.ts';
import type { LogWriter } from '../db/log-writer.ts';

/**
 * Lets the log of a working kiosk go on from the centre's head. The centre is asked before the kiosk stops for it: one
 * that can't be heard, or that wants a person to look first, is no reason to turn citizens away.
 * @returns false where that can't be done now
 */
export function makeRealign(
  host: Pick<KioskHost, 'askAnchor'>,
  writer: Pick<LogWriter, 'head' | 'realign'>,
  onOutage: (cause: ContinueCause) => void,
): (cause: ContinueCause) => Promise<boolean> {
  return async (cause) => {
    const end = writer.head();
    const answer = await host.askAnchor({ cause, store: end, journal: end, probes: [] });
    if (!answer.ok || !answer.mayContinue) return false;
    onOutage(cause);
    return (await writer.realign(cause)).ok;
  };
}
