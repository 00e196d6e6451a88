import type { BeatVerdict, KioskHost, KioskView } from '../../shared/contract/ipc.ts';
import type { After } from '../../shared/domain/clock.ts';
import type { Head } from '../../shared/log/chain.ts';
import type { Receipt } from '../../shared/log/head.ts';
import type { StaffNotice } from '../../shared/outbox/settle.ts';
import { beatOnce, tellNow } from './beats.ts';
import type { Hint } from './decide.ts';
import { makeNotices } from './notices.ts';
import { startRounds } from './rounds.ts';
import { firstSendState } from './send-state.ts';
import { makeSender, type SenderParts } from './sender.ts';
import type { SyncLog } from './sync-log.ts';
import { watchWaiting, type WaitingParts } from './watch-waiting.ts';

export interface SyncParts extends Pick<WaitingParts, 'now' | 'boot' | 'openingHours'> {
  readonly device: string;
  readonly host: Pick<KioskHost, 'sendBatch' | 'beat' | 'refreshConfig'>;
  readonly log: SyncLog;
  /** Where the last run of the program left off. `receiptAt`: centre's clock, ms. */
  readonly acked: Head;
  readonly receiptAt: number | null;
  readonly after: After;
  readonly mono: () => number;
  readonly random: () => number;
  readonly clerk: () => string | null;
  readonly signedInMs: () => number | null;
  readonly onElsewhere: (clerk: string) => void;
  readonly configVersion: () => string | null;
  readonly onConfig: (view: KioskView) => void;
  readonly onBeat: (answer: Extract<BeatVerdict, { readonly ok: true }>) => void;
  /** Something that staff can see has changed. */
  readonly onChange: () => void;
  readonly realign: SenderParts['realign'];
  /** Before every beat, whether the centre can be reached or not. */
  readonly onRound: () => void;
}

/** The one owner of everything that goes to the centre. It lives outside React, from the start to the end of the page. */
export interface SyncOwner {
  /** A new entry waits; new ones gather for a moment, and none hurries a sender that is failing. */
  readonly entryAppended: () => void;
  /** The network is back, the machine woke up or somebody asks: both rounds at once. */
  readonly kick: () => void;
  /** A sign of life at once, besides the rounds. Resolves to whether the centre heard where the log ended then. */
  readonly tell: () => Promise<boolean>;
  readonly stop: () => void;
  /** The log goes on from the centre's head. */
  readonly restart: (acked: Head) => void;
  /** A receipt that came by hand, verified by the host: as good as one from the network. */
  readonly takeReceipt: (receipt: Receipt) => void;
  readonly acked: () => Head;
  readonly receiptAt: () => number | null;
  readonly notice: () => StaffNotice | null;
}

/** New entries gather this long, so that a tap and its undo go in one batch. */
const GATHER_MS = 1_000;

export function startSync(parts: SyncParts): SyncOwner {
  const { after, mono, onChange } = parts;
  const sender = makeSender(
    { ...parts, onState: onChange },
    firstSendState(parts.acked, parts.receiptAt),
  );
  const notices = makeNotices(onChange);
  const waiting = watchWaiting({ ...parts, acked: () => sender.state().acked });
  async function send(): Promise<number> {
    const wait = await sender.sendNext();
    notices.onRound();
    return wait;
  }

  const beat = {
    ...parts,
    head: parts.log.head,
    acked: () => sender.state().acked,
    onNotice: notices.fromBeat,
    onHint: (hint: Hint) => {
      sender.hint(hint);
      sending.soon(0);
    },
    waitingSince: waiting.look,
  };
  const sending = startRounds({ after, mono, round: send, onDefect: notices.onDefect });
  const beating = startRounds({
    after,
    mono,
    round: () => beatOnce(beat),
    onDefect: () => notices.fromBeat('centre-trouble'),
  });

  return {
    entryAppended: () => {
      if (sender.state().failures === 0) sending.soon(GATHER_MS);
    },
    kick: () => {
      sending.soon(0);
      beating.soon(0);
    },
    tell: () => tellNow(beat),
    stop: () => {
      sending.stop();
      beating.stop();
    },
    takeReceipt: ({ through: seq, hash, receivedAt: receiptAt }) => {
      sender.hint({ do: 'move', to: { seq, hash }, receiptAt });
      sending.soon(0);
    },
    acked: () => sender.state().acked,
    receiptAt: () => sender.state().receiptAt,
    restart: (acked) => {
      sender.restart(acked);
      sending.soon(0);
    },
    notice: () => notices.worst(sender.state().notice, waiting.isStuck()),
  };
}
