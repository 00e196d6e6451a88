import type { SendFailure } from '../../shared/outbox/settle.ts';
import type { MessageKey } from './vi.ts';

/** The sentence that tells a person why the centre could not be asked, and what to do. */
export function failureKey(failure: SendFailure): MessageKey {
  switch (failure.kind) {
    case 'unreachable':
    case 'not-the-centre':
    case 'receipt-refused':
    case 'centre-ahead':
    case 'not-enrolled':
      return `failure.${failure.kind}`;
    case 'turned-away':
      return 'failure.unreachable';
    case 'problem':
      return `problem.${failure.code}`;
  }
}
