import type { KioskHost } from '../../shared/contract/ipc.ts';
import type { LogWriter } from '../db/log-writer.ts';
import type { ReconcileFault } from '../db/reconcile.ts';

/**
 * The way out where the store can't be mended while the program runs. What waits goes into the journal, and the program
 * starts anew through the repair, which makes two copies of it again. The journal alone takes no new ratings for longer
 * than that: with one copy a single fault would make the thanks a lie.
 */
export async function startAnew(
  host: Pick<KioskHost, 'relaunch'>,
  writer: Pick<LogWriter, 'rescue'>,
  fault: ReconcileFault,
): Promise<void> {
  if (fault === 'storage' && (await writer.rescue())) await host.relaunch();
}
