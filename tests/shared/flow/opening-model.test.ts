import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../shared/log/entry.ts';
import { booted, BY_RECEIPT, drafts, signedIn } from './harness.ts';
import { sequences, type Move } from './moves.ts';
import { play } from './play.ts';

const runs = { numRuns: 800 };
/** From an empty counter to the question about the procedure. */
const TO_QUESTION: readonly Move[] = [
  { type: 'code-scanned', text: 'H55.12-261004-0007' },
  { type: 'read', isRated: false },
  { type: 'level-tapped', level: 5 },
  { type: 'answer' },
  { type: 'explained' },
];
const seen = new Map<string, number>();

function noteSeen(log: readonly Draft[]): void {
  for (const { kind } of log) seen.set(kind, (seen.get(kind) ?? 0) + 1);
}

describe('whatever happens, in whatever order, where something has to open the faces', () => {
  test('every window ends in one rating or is told to have expired, and no rating has none', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = booted(BY_RECEIPT);
        play(it, sequence, () => undefined);
        let open = false;
        for (const draft of drafts(it.effects)) {
          if (draft.kind === 'window.opened') {
            expect(open).toBe(false);
            open = true;
          }
          if (draft.kind === 'window.expired' || draft.kind === 'rating.given') {
            expect(open).toBe(true);
            open = false;
          }
        }
        const { view } = it.state();
        expect(open).toBe(view.name === 'rating' && view.revising === null);
        noteSeen(drafts(it.effects));
      }),
      runs,
    );
  });

  test('a rating says of its opening what its window said', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = signedIn(BY_RECEIPT);
        play(it, sequence, () => undefined);
        let window: Draft | null = null;
        for (const draft of drafts(it.effects)) {
          if (draft.kind === 'window.opened') window = draft;
          if (draft.kind !== 'rating.given') continue;
          const { opening, procedure, dossier } = draft.body;
          expect(window?.body).toEqual({ opening, procedure, dossier });
        }
      }),
      runs,
    );
  });

  test('no state and no entry holds a code but where it is typed or paid for, and nothing of it outlives its screen', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = signedIn(BY_RECEIPT);
        play(it, sequence, () => {
          const { view } = it.state();
          const isPaying = view.name === 'looking-up' && view.page.name === 'payment';
          if (view.name !== 'typing-code' && !isPaying)
            expect(JSON.stringify(it.state())).not.toMatch(/261004|mahs|khong phai ma/);
        });
        expect(JSON.stringify(drafts(it.effects))).not.toMatch(/261004|mahs|khong phai ma/);
      }),
      runs,
    );
  });

  test('a dossier that was rated here opens nothing, however it is offered', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = signedIn(BY_RECEIPT);
        play(it, sequence, (_before, move, _written, effects) => {
          if (move.type !== 'read' || !move.isRated) return;
          expect(drafts(effects).map(({ kind }) => kind)).not.toContain('window.opened');
        });
      }),
      runs,
    );
  });

  test('a procedure is answered for at most once a rating, and only for one that is in the log', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = signedIn(BY_RECEIPT);
        const stored = new Set<number>();
        const answered = new Set<number>();
        play(it, [...TO_QUESTION, ...sequence], (_before, _move, written, effects) => {
          for (const draft of drafts(effects)) {
            if (draft.kind !== 'procedure.rated') continue;
            expect(stored).toContain(draft.body.rating);
            expect(answered).not.toContain(draft.body.rating);
            answered.add(draft.body.rating);
          }
          for (const seq of written.values()) stored.add(seq);
        });
        noteSeen(drafts(it.effects));
      }),
      runs,
    );
  });

  test('(the sequences do reach all of this)', () => {
    for (const kind of [
      'window.opened',
      'window.expired',
      'window.refused',
      'clerk.disowned',
      'procedure.rated',
      'rating.given',
    ])
      expect(seen.get(kind) ?? 0).toBeGreaterThan(5);
  });
});
