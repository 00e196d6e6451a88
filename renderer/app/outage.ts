import type { OutOfService } from '../../shared/flow/state.ts';
import type { ReconcileFault } from '../db/reconcile.ts';

/** What the out-of-service screen says about a fault of the store. */
export function outageOf(fault: ReconcileFault): OutOfService {
  switch (fault) {
    case 'storage':
    case 'no-space':
      return fault;
    case 'behind-centre':
    case 'copies-rolled-back':
    case 'centre-rolled-back':
    case 'log-refused':
    case 'copies-broken':
      return 'centre-needed';
    case 'copies-forked':
      return fault;
  }
}
