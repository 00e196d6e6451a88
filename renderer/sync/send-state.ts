import { MAX_BATCH_ENTRIES } from '../../shared/contract/wire.ts';
import type { Head } from '../../shared/log/chain.ts';
import type { StaffNotice } from '../../shared/outbox/settle.ts';

/** Slow: what lies between us and the centre may take no more than this for good. */
const GROWTH = 1.25;

export interface SendState {
  /** Up to where the centre has the log, by its receipts. */
  readonly acked: Head;
  /** Centre's clock at the last receipt, ms. */
  readonly receiptAt: number | null;
  readonly notice: StaffNotice | null;
  /** Attempts in a row that did not bring the cursor forward. */
  readonly failures: number;
  /** Entries in a batch at most; less after one was called too large, and more again with each that is taken. */
  readonly limit: number;
}

export function firstSendState(acked: Head, receiptAt: number | null): SendState {
  return { acked, receiptAt, notice: null, failures: 0, limit: MAX_BATCH_ENTRIES };
}

/** A step back is no success: the next attempt waits, so that two sides that disagree don't spin. */
export function afterMove(state: SendState, to: Head, receiptAt: number | null): SendState {
  if (to.seq <= state.acked.seq)
    return { ...state, acked: to, notice: null, failures: state.failures + 1 };
  return {
    acked: to,
    receiptAt: receiptAt ?? state.receiptAt,
    notice: null,
    failures: 0,
    limit: Math.min(MAX_BATCH_ENTRIES, Math.ceil(state.limit * GROWTH)),
  };
}

export function afterFailure(state: SendState, notice: StaffNotice | null): SendState {
  return { ...state, notice, failures: state.failures + 1 };
}
