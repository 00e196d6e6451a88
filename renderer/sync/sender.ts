import type { KioskHost } from '../../shared/contract/ipc.ts';
import type { Head } from '../../shared/log/chain.ts';
import { nextRun } from '../../shared/outbox/next-run.ts';
import { retryDelay } from '../../shared/outbox/pace.ts';
import type { SendOutcome, StaffNotice } from '../../shared/outbox/settle.ts';
import { decide, type Run } from './decide.ts';
import { afterFailure, afterMove, type SendState } from './send-state.ts';
import type { SyncLog } from './sync-log.ts';

export interface SenderParts {
  readonly device: string;
  readonly log: SyncLog;
  readonly host: Pick<KioskHost, 'sendBatch'>;
  readonly random: () => number;
  readonly onState: (state: SendState) => void;
}

export interface Sender {
  /** Offers the next run and does what the answer asks for. Resolves to the wait before the next call, ms; throws what the store throws. */
  readonly sendNext: () => Promise<number>;
  /** The centre holds less than it receipted once: the next run begins after `seq`. */
  readonly rewindTo: (seq: number) => void;
  readonly state: () => SendState;
}

/** With nothing to send the sender still looks again after this time. */
const IDLE_MS = 60_000;

/** The only one that sends, and the only one that moves the cursor. */
export function makeSender(parts: SenderParts, first: SendState): Sender {
  const { device, log, random, onState } = parts;
  let state = first;
  let wantedRewind: number | null = null;

  function become(next: SendState): void {
    state = next;
    onState(next);
  }

  function wait(afterMs: number | null, notice: StaffNotice | null): number {
    become(afterFailure(state, notice));
    return retryDelay(state.failures, afterMs, random());
  }

  /** Only to an entry that is ours: a receipt with another hash is about another log. */
  async function move(to: Head, receiptAt: number | null): Promise<number> {
    if (!(await log.moveAcked(to))) return wait(null, 'receipt-refused');
    become(afterMove(state, to, receiptAt));
    return state.failures === 0 ? 0 : retryDelay(state.failures, null, random());
  }

  async function goBack(toSeq: number): Promise<number> {
    const hash = await log.hashAt(toSeq);
    return hash === null ? wait(null, 'log-refused') : move({ seq: toSeq, hash }, null);
  }

  async function send(run: Run): Promise<number> {
    const decision = decide(await offer(parts, run), run, device);
    switch (decision.do) {
      case 'move':
        return move(decision.to, decision.receiptAt);
      case 'go-back':
        return goBack(decision.toSeq);
      case 'send-less':
        become({ ...state, limit: decision.limit });
        return 0;
      case 'wait':
        return wait(decision.afterMs, decision.notice);
    }
  }

  async function sendNext(): Promise<number> {
    const rewind = wantedRewind;
    wantedRewind = null;
    if (rewind !== null && rewind < state.acked.seq) return goBack(rewind);
    const run = nextRun(state.acked.seq, log.head().seq, state.limit);
    return run === null ? IDLE_MS : send(run);
  }

  function rewindTo(seq: number): void {
    wantedRewind = seq;
  }

  return { sendNext, rewindTo, state: () => state };
}

async function offer({ log, host }: SenderParts, run: Run): Promise<SendOutcome> {
  const entries = await log.read(run);
  const whole = run.to - run.from + 1;
  if (entries.length !== whole)
    throw new Error(`the store holds ${entries.length} of ${whole} entries from ${run.from} on`);
  return host.sendBatch(entries);
}
