import type { AnchorQuestion } from '../../../shared/contract/anchor.ts';
import type { AnchorVerdict } from '../../../shared/contract/ipc.ts';
import { EMPTY_HEAD, headOf, verifyChain, type Head } from '../../../shared/log/chain.ts';
import { readBody, type Entry } from '../../../shared/log/entry.ts';
import type { MemoryHost } from '../memory-host.ts';
import { DEVICE } from './sample.ts';

/** The centre's side of a log that goes on from its head, by the rules of the wire. */
export class AnchoringCentre {
  held: Entry[];
  /** Former places of what was carried over. */
  readonly carried: Head[] = [];
  readonly asked: AnchorQuestion[] = [];
  mayContinue = true;

  constructor(held: readonly Entry[]) {
    this.held = [...held];
  }

  head(): Head {
    const last = this.held.at(-1);
    return last ? headOf(last) : EMPTY_HEAD;
  }

  serve(host: MemoryHost): void {
    host.answerAnchor = async (question) => {
      const verdict = this.answer(question);
      if (verdict.ok) {
        const { seq, hash } = verdict.anchor;
        host.receipt = { device: DEVICE, through: seq, hash, receivedAt: 7 };
      }
      return verdict;
    };
  }

  answer(question: AnchorQuestion): AnchorVerdict {
    this.asked.push(question);
    const places = [...this.held, ...this.carried];
    const held = question.probes
      .filter(({ seq, hash }) => places.some((one) => one.seq === seq && one.hash === hash))
      .map(({ seq }) => seq);
    return { ok: true, anchor: this.head(), held, mayContinue: this.mayContinue };
  }

  /** Takes what follows its head, as a batch; false where it doesn't. */
  take(entries: readonly Entry[]): boolean {
    if (!verifyChain(this.head(), DEVICE, entries).ok) return false;
    this.held.push(...entries);
    for (const entry of entries) {
      const read = readBody(entry);
      if (read.ok && read.draft.kind === 'log.carried')
        this.carried.push(...read.draft.body.places);
    }
    return true;
  }
}
