import type { OutOfService } from '../../shared/flow/state.ts';
import type { ReconcileFault } from '../db/reconcile.ts';

/** What the out-of-service screen says about a fault of the store. */
export function outageOf(fault: ReconcileFault): OutOfService {
  switch (fault) {
    case 'storage':
    case 'no-space':
      return fault;
    case 'store-broken':
    case 'forked':
    case 'behind-centre':
      return 'start';
  }
}
