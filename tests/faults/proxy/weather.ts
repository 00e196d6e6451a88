import type { Random } from '../../../central/demo/year/random.ts';
import type { NetKind } from '../plan/kinds.ts';
import { pick, whole } from '../plan/plan-round.ts';
import type { Behaviour } from './behaviour.ts';

const LONGEST_DELAY_MS = 3_000;

/** The behaviour of the proxy for one kind of fault; what the kind leaves open is drawn. */
export function weatherOf(kind: NetKind, random: Random): Behaviour {
  switch (kind) {
    case 'net-offline':
      return { does: 'offline' };
    case 'net-cut-request':
      return { does: 'cut-request' };
    case 'net-cut-answer':
      return { does: 'cut-answer', keep: 'half' };
    case 'net-answer-lost':
      return { does: 'cut-answer', keep: 'nothing' };
    case 'net-duplicate':
      return { does: 'duplicate' };
    case 'net-delay':
      return { does: 'delay', ms: whole(random, 100, LONGEST_DELAY_MS) };
    case 'net-reorder':
      return { does: 'reorder' };
    case 'net-half-open':
      return { does: 'half-open' };
    case 'net-captive-portal':
      return { does: 'captive-portal' };
    case 'net-401':
      return answer(random, 401, ['credential-unknown']);
    case 'net-403':
      return answer(random, 403, ['device-revoked']);
    case 'net-409':
      return answer(random, 409, ['sequence-gap', 'log-forked']);
    case 'net-413':
      return answer(random, 413, ['batch-too-large']);
    case 'net-429':
      return answer(random, 429, ['too-many-tries']);
    case 'net-500':
      return answer(random, 500, ['internal-error']);
    case 'net-503':
      return answer(random, 503, ['busy']);
    case 'net-foreign-receipt':
      return { does: 'foreign-receipt' };
    case 'net-replayed-receipt':
      return { does: 'replayed-receipt' };
  }
}

function answer(random: Random, status: number, codes: readonly string[]): Behaviour {
  return {
    does: 'answer',
    status,
    code: pick(random, [...codes, null]),
    retryAfterS: pick(random, [null, 1, 2, 3_600]),
  };
}
