import type { KioskHost } from '../../shared/contract/ipc.ts';
import type { ContinueCause } from '../../shared/log/continued.ts';
import type { KioskDb } from '../db/kiosk-db.ts';
import type { LogWriter } from '../db/log-writer.ts';
import { followsFrom } from '../db/verify-store.ts';

export interface RealignParts {
  readonly db: KioskDb;
  readonly device: string;
  readonly host: Pick<KioskHost, 'askAnchor'>;
  readonly writer: Pick<LogWriter, 'head' | 'realign'>;
  readonly onOutage: (cause: ContinueCause) => void;
}

/**
 * Lets the log of a working kiosk go on from the centre's head. The centre is asked before the kiosk stops for it: one
 * that can't be heard, or that wants a person to look first, is no reason to turn citizens away.
 *
 * A refusal is not signed and the anchor is. Where our log follows from the anchor unbroken, the centre can take it as it
 * is, whoever refused it: going on from there would change nothing but the length of the log, with every refusal anew.
 * @returns false where that can't be done now, or would mend nothing
 */
export function makeRealign({
  db,
  device,
  host,
  writer,
  onOutage,
}: RealignParts): (cause: ContinueCause) => Promise<boolean> {
  return async (cause) => {
    const end = writer.head();
    const answer = await host.askAnchor({ cause, store: end, journal: end, probes: [] });
    if (!answer.ok || !answer.mayContinue) return false;
    if (await followsFrom(db, device, answer.anchor, end)) return false;
    onOutage(cause);
    return (await writer.realign(cause)).ok;
  };
}
