import type { Head } from '../log/chain.ts';
import type { Receipt } from '../log/head.ts';
import type { ContinueCause } from '../log/continued.ts';
import type { DeviceProblemCode } from '../contract/problem.ts';

/** How an attempt to send ended, as the host that sent it saw it. A status code alone never counts as success. */
export type SendOutcome =
  | { readonly ok: true; readonly receipt: Receipt; readonly quarantined: number }
  | { readonly ok: false; readonly failure: SendFailure };

export type SendFailure =
  | { readonly kind: 'unreachable' }
  /** Whoever stands between us and the centre let the question not through, and said why by its status. */
  | {
      readonly kind: 'turned-away';
      readonly why: 'too-large' | 'too-busy';
      readonly retryAfterMs: number | null;
    }
  | { readonly kind: 'not-the-centre'; readonly detail: string }
  | { readonly kind: 'receipt-refused'; readonly detail: string }
  /** A signed receipt for more of this device's log than the device has: its copies were rolled back. */
  | { readonly kind: 'centre-ahead' }
  | { readonly kind: 'not-enrolled' }
  | {
      readonly kind: 'problem';
      readonly code: DeviceProblemCode;
      readonly expected: number | null;
      readonly retryAfterMs: number | null;
    };

/** What the sync loop does next. Nothing here ever removes an entry. */
export type Settlement =
  | { readonly next: 'advance'; readonly through: Head }
  | { readonly next: 'rewind'; readonly toSeq: number }
  /** The centre holds another log than ours from some place on: it must say where ours goes on. */
  | { readonly next: 'realign'; readonly cause: ContinueCause; readonly tellStaff: StaffNotice }
  | {
      readonly next: 'retry';
      readonly afterMs: number | null;
      readonly tellStaff: StaffNotice | null;
    };

export type StaffNotice =
  | 'centre-unreachable'
  | 'not-the-centre'
  | 'receipt-refused'
  | 'enrol-again'
  | 'log-refused'
  | 'stuck'
  | 'centre-trouble';

/**
 * Each problem has one consequence. Whatever the centre says, the kiosk keeps its entries and goes on asking,
 * because an administrator may mend the cause without touching the kiosk.
 */
const NOTICE_OF_PROBLEM: Readonly<Record<DeviceProblemCode, StaffNotice | null>> = {
  // The centre is overloaded or told us to wait: nobody needs to be told.
  busy: null,
  'too-many-tries': null,
  'internal-error': 'centre-trouble',
  // Rewound below; only shown if the centre names no sequence number.
  'sequence-gap': 'log-refused',
  // The credential no longer fits: an administrator enrols the kiosk again, the log stays.
  'credential-unknown': 'enrol-again',
  'device-revoked': 'enrol-again',
  'enrolment-code-refused': 'enrol-again',
  // The first two realign the log below; shown while the centre can't be asked.
  'log-forked': 'log-refused',
  'chain-broken': 'log-refused',
  // The key is not the one that the centre knows the device by: it was lost, and the kiosk enrols as a new device.
  'signature-wrong': 'enrol-again',
  // The centre can't accept this very log: the same bytes will be refused again, so a person must look.
  'wrong-device': 'log-refused',
  'malformed-request': 'log-refused',
  'invalid-parameter': 'log-refused',
  'batch-too-large': 'log-refused',
  // A proxy or another version stands where the centre should be.
  'unsupported-media': 'not-the-centre',
  'not-found': 'not-the-centre',
};

/**
 * @param sent the run that was offered (`from`..`to`)
 */
export function settle(
  outcome: SendOutcome,
  sent: { readonly from: number; readonly to: number },
): Settlement {
  if (outcome.ok) {
    const { through, hash } = outcome.receipt;
    if (through < sent.from) return { next: 'rewind', toSeq: through };
    return { next: 'advance', through: { seq: through, hash } };
  }
  const { failure } = outcome;
  if (failure.kind === 'centre-ahead')
    return { next: 'realign', cause: 'behind-centre', tellStaff: 'log-refused' };
  if (failure.kind !== 'problem')
    return { next: 'retry', afterMs: retryAfterOf(failure), tellStaff: noticeOf(failure) };
  if (failure.code === 'sequence-gap' && failure.expected !== null && failure.expected < sent.from)
    return { next: 'rewind', toSeq: failure.expected - 1 };
  if (failure.code === 'log-forked')
    return { next: 'realign', cause: 'log-refused', tellStaff: 'log-refused' };
  if (failure.code === 'chain-broken')
    return { next: 'realign', cause: 'copies-broken', tellStaff: 'log-refused' };
  return { next: 'retry', afterMs: failure.retryAfterMs, tellStaff: noticeOf(failure) };
}

/** How long the other side asked us to wait, ms; null where it did not. */
export function retryAfterOf(failure: SendFailure): number | null {
  return failure.kind === 'problem' || failure.kind === 'turned-away' ? failure.retryAfterMs : null;
}

/** What staff are told about a failure to reach the centre; null where waiting is all there is to do. */
export function noticeOf(failure: SendFailure): StaffNotice | null {
  switch (failure.kind) {
    case 'unreachable':
      return 'centre-unreachable';
    case 'turned-away':
      // Smaller batches get through; one entry that doesn't needs a person who looks at what is in between.
      return failure.why === 'too-large' ? 'not-the-centre' : 'centre-unreachable';
    case 'not-the-centre':
    case 'receipt-refused':
      return failure.kind;
    case 'centre-ahead':
      return 'log-refused';
    case 'not-enrolled':
      return 'enrol-again';
    case 'problem':
      return NOTICE_OF_PROBLEM[failure.code];
  }
}
