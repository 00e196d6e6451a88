import type { BeatVerdict, KioskHost, KioskView } from '../../shared/contract/ipc.ts';
import type { Head } from '../../shared/log/chain.ts';
import { LONGEST_RETRY_MS } from '../../shared/outbox/pace.ts';
import {
  noticeOf,
  retryAfterOf,
  type SendFailure,
  type StaffNotice,
} from '../../shared/outbox/settle.ts';
import type { Hint } from './decide.ts';

export interface BeatParts {
  readonly host: Pick<KioskHost, 'beat' | 'refreshConfig'>;
  readonly head: () => Head;
  readonly acked: () => Head;
  readonly clerk: () => string | null;
  /** How long the clerk has been signed in, ms. */
  readonly signedInMs: () => number | null;
  /** That clerk signed in later at another kiosk. */
  readonly onElsewhere: (clerk: string) => void;
  readonly configVersion: () => string | null;
  readonly random: () => number;
  readonly onConfig: (view: KioskView) => void;
  readonly onBeat: (answer: Extract<BeatVerdict, { readonly ok: true }>) => void;
  readonly onNotice: (notice: StaffNotice | null) => void;
  /** The centre holds less than it receipted once, or more than we do, by its own word. */
  readonly onHint: (hint: Hint) => void;
  /** Before every beat, whether the centre can be reached or not. */
  readonly onRound: () => void;
  /** Since when (wall clock, ms) the oldest entry waits for the centre; null: nothing does. */
  readonly waitingSince: () => Promise<number | null>;
}

const EVERY_MS = 60_000;
/** Kiosks of a hall that were switched on together drift apart. */
const SPREAD_MS = 5_000;

const BEHIND: Hint = { do: 'realign', cause: 'behind-centre', notice: 'log-refused' };

/** One sign of life, and the new config where there is one. Resolves to the wait before the next, ms. */
export async function beatOnce(parts: BeatParts): Promise<number> {
  const { host, head, acked, clerk, onBeat, onNotice, onHint, onRound } = parts;
  onRound();
  const before = acked();
  // A store that can't be read is told elsewhere; the sign of life must go out all the same.
  const waitingSince = await parts.waitingSince().catch(() => null);
  const clerkForMs = parts.signedInMs();
  const asked = { head: head(), acked: before.seq, clerk: clerk(), waitingSince, clerkForMs };
  const answer = await host.beat(asked);
  if (!answer.ok) return failed(parts, answer.failure);
  onBeat(answer);
  if (answer.clerkElsewhere && asked.clerk !== null) parts.onElsewhere(asked.clerk);
  // Judged by what was receipted before the question: an answer that crossed a batch on the way would look like a loss.
  if (answer.receivedThrough < before.seq) onHint({ do: 'go-back', toSeq: answer.receivedThrough });
  // Compared with what we hold by now, which is at least what we held when it was asked.
  if (answer.receivedThrough > head().seq) onHint(BEHIND);
  const failure = await refresh(parts, answer.configVersion);
  if (failure !== null) return failed(parts, failure);
  onNotice(null);
  return nextIn(parts, null);
}

/** One sign of life besides the rounds. Resolves to whether the centre heard where the log ended when it was asked. */
export async function tellNow(parts: BeatParts): Promise<boolean> {
  let isHeard = false;
  const onBeat: BeatParts['onBeat'] = (answer) => {
    isHeard = true;
    parts.onBeat(answer);
  };
  await beatOnce({ ...parts, onBeat }).catch(() => parts.onNotice('centre-trouble'));
  return isHeard;
}

async function refresh(
  { host, configVersion, onConfig }: BeatParts,
  wanted: string,
): Promise<SendFailure | null> {
  if (wanted === configVersion()) return null;
  const verdict = await host.refreshConfig();
  if (!verdict.ok) return verdict.failure;
  if (verdict.view.version !== configVersion()) onConfig(verdict.view);
  return null;
}

function failed(parts: BeatParts, failure: SendFailure): number {
  parts.onNotice(noticeOf(failure));
  return nextIn(parts, retryAfterOf(failure));
}

function nextIn({ random }: BeatParts, afterMs: number | null): number {
  return (
    Math.max(EVERY_MS, Math.min(LONGEST_RETRY_MS, afterMs ?? 0)) + Math.round(SPREAD_MS * random())
  );
}
