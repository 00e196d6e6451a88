import type { KioskHost } from '../../shared/contract/ipc.ts';
import type { Head } from '../../shared/log/chain.ts';
import type { ContinueCause } from '../../shared/log/continued.ts';
import { nextRun } from '../../shared/outbox/next-run.ts';
import { retryDelay } from '../../shared/outbox/pace.ts';
import type { SendOutcome, StaffNotice } from '../../shared/outbox/settle.ts';
import { decide, type Decision, type Hint, type Run } from './decide.ts';
import { afterFailure, afterMove, firstSendState, type SendState } from './send-state.ts';
import type { SyncLog } from './sync-log.ts';

export interface SenderParts {
  readonly device: string;
  readonly log: SyncLog;
  readonly host: Pick<KioskHost, 'sendBatch'>;
  readonly random: () => number;
  readonly onState: (state: SendState) => void;
  /** Lets the log go on from the centre's head; false where that can't be done now. */
  readonly realign: (cause: ContinueCause) => Promise<boolean>;
}

export interface Sender {
  /** Offers the next run and does what the answer asks for. Resolves to the wait before the next call, ms; throws what the store throws. */
  readonly sendNext: () => Promise<number>;
  /** Done instead of the next run; one that is no longer true changes nothing. */
  readonly hint: (hint: Hint) => void;
  /** The log goes on from here, by the centre's word. */
  readonly restart: (acked: Head) => void;
  readonly state: () => SendState;
}

/** With nothing to send the sender still looks again after this time. */
const IDLE_MS = 60_000;
/** What it lacks was pruned here: it had receipted that, and lost it since. */
const ROLLED_BACK: Hint = { do: 'realign', cause: 'centre-rolled-back', notice: 'log-refused' };

/** The only one that sends, and the only one that moves the cursor. */
export function makeSender(parts: SenderParts, first: SendState): Sender {
  const { device, log, random, onState } = parts;
  let state = first;
  let hinted: Hint | null = null;

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

  async function act(decision: Decision): Promise<number> {
    switch (decision.do) {
      case 'move':
        return move(decision.to, decision.receiptAt);
      case 'go-back': {
        const hash = await log.hashAt(decision.toSeq);
        return hash === null ? act(ROLLED_BACK) : move({ seq: decision.toSeq, hash }, null);
      }
      case 'realign':
        return (await parts.realign(decision.cause)) ? 0 : wait(null, decision.notice);
      case 'send-less':
        become({ ...state, limit: decision.limit });
        return 0;
      case 'wait':
        return wait(decision.afterMs, decision.notice);
    }
  }

  async function sendNext(): Promise<number> {
    const said = hinted;
    hinted = null;
    if (said !== null && isNews(said, state)) return act(said);
    const run = nextRun(state.acked.seq, log.head().seq, state.limit);
    return run === null ? IDLE_MS : act(decide(await offer(parts, run), run, device));
  }

  return {
    sendNext,
    hint: (hint) => {
      hinted = hint;
    },
    restart: (acked) => become(firstSendState(acked, state.receiptAt)),
    state: () => state,
  };
}

function isNews(hint: Hint, { acked }: SendState): boolean {
  switch (hint.do) {
    case 'move':
      return hint.to.seq > acked.seq;
    case 'go-back':
      return hint.toSeq < acked.seq;
    case 'realign':
      return true;
  }
}

async function offer({ log, host }: SenderParts, run: Run): Promise<SendOutcome> {
  const entries = await log.read(run);
  const whole = run.to - run.from + 1;
  if (entries.length !== whole)
    throw new Error(`the store holds ${entries.length} of ${whole} entries from ${run.from} on`);
  return host.sendBatch(entries);
}
