import type { Head } from '../../shared/log/chain.ts';
import type { ContinueCause } from '../../shared/log/continued.ts';
import { settle, type SendOutcome, type StaffNotice } from '../../shared/outbox/settle.ts';

export interface Run {
  readonly from: number;
  readonly to: number;
}

export type Decision =
  /** To the place that the centre receipted, whichever way it lies. */
  | { readonly do: 'move'; readonly to: Head; readonly receiptAt: number | null }
  /** To a place that the centre named without a receipt: our own hash of it decides. */
  | { readonly do: 'go-back'; readonly toSeq: number }
  | { readonly do: 'send-less'; readonly limit: number }
  /** Our log can't go on from its own end. */
  | { readonly do: 'realign'; readonly cause: ContinueCause; readonly notice: StaffNotice }
  | { readonly do: 'wait'; readonly afterMs: number | null; readonly notice: StaffNotice | null };

/** What the centre said in passing, while it was asked something else. */
export type Hint = Extract<Decision, { readonly do: 'move' | 'go-back' | 'realign' }>;

/** What an answer means for the cursor. */
export function decide(outcome: SendOutcome, run: Run, device: string): Decision {
  const length = run.to - run.from + 1;
  if (length > 1 && isTooLarge(outcome)) return { do: 'send-less', limit: Math.ceil(length / 2) };
  const settlement = settle(outcome, run);
  if (settlement.next === 'realign')
    return { do: 'realign', cause: settlement.cause, notice: settlement.tellStaff };
  if (settlement.next === 'retry')
    return { do: 'wait', afterMs: settlement.afterMs, notice: settlement.tellStaff };
  if (outcome.ok) {
    const { receipt } = outcome;
    if (receipt.device !== device) return { do: 'wait', afterMs: null, notice: 'receipt-refused' };
    const to = { seq: receipt.through, hash: receipt.hash };
    return { do: 'move', to, receiptAt: receipt.receivedAt };
  }
  return settlement.next === 'rewind'
    ? { do: 'go-back', toSeq: settlement.toSeq }
    : { do: 'wait', afterMs: null, notice: 'receipt-refused' };
}

function isTooLarge(outcome: SendOutcome): boolean {
  if (outcome.ok) return false;
  const { failure } = outcome;
  return failure.kind === 'problem'
    ? failure.code === 'batch-too-large'
    : failure.kind === 'turned-away' && failure.why === 'too-large';
}
