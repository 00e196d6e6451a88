import type { BeatVerdict, RefreshVerdict } from '../../../shared/contract/ipc.ts';
import { EMPTY_HEAD, headOf, seal, verifyChain, type Head } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import type { Receipt } from '../../../shared/log/head.ts';
import type { SendOutcome } from '../../../shared/outbox/settle.ts';
import { DEVICE } from './memory-log.ts';

/** What goes wrong with one batch. `lost-answer`: the centre took it, and nobody heard. */
export type Trouble =
  | 'none'
  | 'down'
  | 'lost-answer'
  | 'portal'
  | 'busy'
  | 'internal-error'
  | 'credential-unknown'
  | 'half-taken'
  | 'old-receipt'
  | 'other-device'
  | 'other-hash'
  | 'beyond'
  | 'restored'
  | 'too-large';

export const TROUBLES: readonly Trouble[] = [
  'none',
  'down',
  'lost-answer',
  'portal',
  'busy',
  'internal-error',
  'credential-unknown',
  'half-taken',
  'old-receipt',
  'other-device',
  'other-hash',
  'beyond',
  'restored',
  'too-large',
];

/** A centre by the rules of the wire: gaps and forks refused, repeats counted once, a receipt for what it holds. */
export class SimulatedCentre {
  held: Entry[] = [];
  /** Rows that were stored, to see that a repeat adds none. */
  stored = 0;
  readonly receipts: Receipt[] = [];
  readonly sizes: number[] = [];
  readonly troubles: Trouble[];

  constructor(troubles: readonly Trouble[]) {
    this.troubles = [...troubles];
  }

  head(): Head {
    const last = this.held.at(-1);
    return last ? headOf(last) : EMPTY_HEAD;
  }

  /** Another writer of the same device adds to what is held here. */
  fork(count: number): void {
    for (let added = 0; added < count; added += 1) {
      const draft = { kind: 'heartbeat', body: { unsynced: 99, clerk: null } } as const;
      const stamp = { device: DEVICE, at: 1, mono: 1, boot: 'f'.repeat(16) };
      this.held.push(seal(this.head(), draft, stamp));
    }
  }

  readonly sendBatch = async (entries: readonly Entry[]): Promise<SendOutcome> => {
    this.sizes.push(entries.length);
    const trouble = this.troubles.shift() ?? 'none';
    switch (trouble) {
      case 'down':
        return { ok: false, failure: { kind: 'unreachable' } };
      case 'lost-answer':
        this.#take(entries);
        return { ok: false, failure: { kind: 'unreachable' } };
      case 'portal':
        return { ok: false, failure: { kind: 'not-the-centre', detail: 'status 200' } };
      case 'busy':
        return problem('busy', 20_000);
      case 'internal-error':
      case 'credential-unknown':
        return problem(trouble, null);
      case 'too-large':
        return problem('batch-too-large', null);
      case 'half-taken':
        return this.#take(entries.slice(0, Math.ceil(entries.length / 2)));
      case 'old-receipt':
        this.#take(entries);
        return this.#receipted(this.receipts[0] ?? this.#receipt());
      case 'other-device':
        return this.#receipted({ ...this.#receipt(), device: 'kiosk-2' });
      case 'other-hash':
        return this.#receipted({
          ...this.#receipt(),
          through: entries.at(-1)!.seq,
          hash: 'f'.repeat(64),
        });
      case 'beyond':
        return this.#receipted({ ...this.#receipt(), through: entries.at(-1)!.seq + 9 });
      case 'restored':
        this.held = this.held.slice(0, Math.floor(this.held.length / 3));
        this.stored = this.held.length;
        return this.#take(entries);
      case 'none':
        return this.#take(entries);
    }
  };

  readonly beat = async (): Promise<BeatVerdict> => ({
    ok: true,
    offsetMs: 0,
    roundTripMs: 1,
    configVersion: 'a'.repeat(64),
    receivedThrough: this.head().seq,
    clerkElsewhere: false,
  });
  readonly refreshConfig = async (): Promise<RefreshVerdict> => ({
    ok: false,
    failure: { kind: 'unreachable' },
  });

  #take(entries: readonly Entry[]): SendOutcome {
    const first = entries[0]!;
    const before = this.head();
    if (first.seq > before.seq + 1) {
      const failure = {
        code: 'sequence-gap',
        expected: before.seq + 1,
        retryAfterMs: null,
      } as const;
      return { ok: false, failure: { kind: 'problem', ...failure } };
    }
    for (const entry of entries) {
      const known = this.held[entry.seq - 1];
      if (known && known.hash !== entry.hash) return problem('log-forked', null);
      if (known) continue;
      if (!verifyChain(this.head(), DEVICE, [entry]).ok) return problem('chain-broken', null);
      this.held.push(entry);
      this.stored += 1;
    }
    return this.#receipted(this.#receipt());
  }

  #receipt(): Receipt {
    const { seq, hash } = this.head();
    return { device: DEVICE, through: seq, hash, receivedAt: 1_790_000_000_000 + seq };
  }

  #receipted(receipt: Receipt): SendOutcome {
    this.receipts.push(receipt);
    return { ok: true, receipt, quarantined: 0 };
  }
}

function problem(
  code:
    | 'busy'
    | 'internal-error'
    | 'credential-unknown'
    | 'batch-too-large'
    | 'log-forked'
    | 'chain-broken',
  retryAfterMs: number | null,
): SendOutcome {
  return { ok: false, failure: { kind: 'problem', code, expected: null, retryAfterMs } };
}
