import type { Head } from '../../shared/log/chain.ts';
import type { ContinueCause } from '../../shared/log/continued.ts';
import type { Recovery } from '../../shared/log/kinds.ts';
import type { SendFailure } from '../../shared/outbox/settle.ts';
import {
  continueLog,
  type ContinueHost,
  type ContinueOrder,
  type Continued,
} from './continue-log.ts';
import { reconcile, type ReconcileFault, type ReconcileReport } from './reconcile.ts';
import type { StoreFault } from './store-fault.ts';

export type RestoreHost = ContinueHost;
export type RestoreOrder = ContinueOrder;

export type Moved = Extract<Continued, { readonly ok: true }>['moved'];

export type Restored =
  | {
      readonly ok: true;
      readonly head: Head;
      readonly acked: Head;
      readonly recovered: readonly Recovery[];
      /** Null where the log goes on from its own end. */
      readonly moved: Moved | null;
    }
  | {
      readonly ok: false;
      readonly fault: ReconcileFault;
      readonly failure: SendFailure | null;
    };

/**
 * The log as it is to be gone on with: from its own copies where they can say it, otherwise from the centre's head.
 * @param wanted why to go on from the centre's head although the copies agree; null: only where they don't
 */
export async function restoreLog(
  order: RestoreOrder,
  report: ReconcileReport,
  wanted: ContinueCause | null,
): Promise<Restored> {
  const found = await reconcile({ ...order, now: order.stamp().at }, report);
  if (found.ok && wanted === null) return { ...found, moved: null };
  if (!found.ok && isStoreFault(found.fault)) return { ...found, failure: null };
  const cause = found.ok || isStoreFault(found.fault) ? wanted : found.fault;
  if (cause === null) throw new Error('no cause to go on from the head of the centre');
  const continued = await continueLog(order, cause);
  if (!continued.ok) return continued;
  const { anchor, head, moved } = continued;
  const { recovered } = found.ok ? found : report;
  return { ok: true, head, acked: anchor, recovered, moved };
}

function isStoreFault(fault: ReconcileFault): fault is StoreFault {
  return fault === 'storage' || fault === 'no-space';
}
