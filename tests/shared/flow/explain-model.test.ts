import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMENT_MAX_LENGTH } from '../../../shared/domain/questionnaire.ts';
import type { Effect } from '../../../shared/flow/event.ts';
import type { Explaining, View } from '../../../shared/flow/state.ts';
import { finishWord } from '../../../shared/telex/typing.ts';
import { ASKING, drafts, signedIn, type Kiosk } from './harness.ts';
import { sequences, type Move } from './moves.ts';
import { play } from './play.ts';

const runs = { numRuns: 400 };

function explained(effects: readonly Effect[]) {
  return drafts(effects).flatMap((draft) =>
    draft.kind === 'rating.explained' ? [draft.body] : [],
  );
}

/** What a citizen left on the screen, told without the machine's own rules. */
function left(view: Explaining, move: Move): object[] {
  if (move.type === 'undo-tapped') return [];
  const rules = { method: view.method, placement: 'old', maxLength: COMMENT_MAX_LENGTH } as const;
  const text = move.type === 'comment-skipped' ? '' : finishWord(view.comment, rules).text.trim();
  if (text === '' && view.reasons.length === 0) return [];
  return [{ rating: view.rating, reasons: view.reasons, comment: text === '' ? null : text }];
}

function ratingBefore(before: View, it: Kiosk): Explaining | null {
  return before.name === 'explaining' && it.state().view.name !== 'explaining' ? before : null;
}

describe('whatever happens, in whatever order', () => {
  test('every explanation is written when it is left, exactly as it stood, and nothing else is', () => {
    const written: ReturnType<typeof explained>[number][] = [];
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = signedIn(ASKING);
        play(it, sequence, (before, move, _written, effects) => {
          const gone = ratingBefore(before, it);
          expect(explained(effects)).toEqual(gone ? left(gone, move) : []);
          written.push(...explained(effects));
        });
      }),
      runs,
    );
    // The sequences do reach what this is about.
    expect(written.filter(({ reasons }) => reasons.length > 0).length).toBeGreaterThan(5);
    expect(written.filter(({ comment }) => comment !== null).length).toBeGreaterThan(5);
  });

  test('no rating is explained twice, and only one that is in the log before', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = signedIn(ASKING);
        const given = new Set<number>();
        const done = new Set<number>();
        play(it, sequence, (_before, _move, written, effects) => {
          for (const seq of written.values()) given.add(seq);
          for (const { rating } of explained(effects)) {
            expect(given).toContain(rating);
            expect(done).not.toContain(rating);
            done.add(rating);
          }
        });
      }),
      runs,
    );
  });

  test('nothing of one citizen is there for the next: no reason, no text, no language', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = signedIn(ASKING);
        play(it, sequence, (before) => {
          const { view, locale } = it.state();
          if (view.name === 'explaining' && before.name !== 'explaining')
            expect(view).toMatchObject({ reasons: [], comment: { text: '', word: null } });
          if (view.name !== before.name && (view.name === 'rating' || view.name === 'waiting')) {
            expect(JSON.stringify(view)).not.toMatch(/reasons|comment/);
            if (before.name === 'thanks') expect(locale).toBe('vi');
          }
        });
      }),
      runs,
    );
  });

  test('the screens after a tap are the same whatever its level', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const mirrored = sequence.map((move) =>
          move.type === 'level-tapped' ? { ...move, level: 6 - move.level } : move,
        );
        expect(screens(mirrored)).toEqual(screens(sequence));
      }),
      runs,
    );
  });

  test('no session ends in the middle of an explanation', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = signedIn(ASKING);
        play(it, sequence, (before, _move, _written, effects) => {
          if (before.name !== 'explaining') return;
          expect(drafts(effects).map(({ kind }) => kind)).not.toContain('session.closed');
        });
      }),
      runs,
    );
  });
});

function screens(sequence: readonly Move[]): readonly string[] {
  const it = signedIn(ASKING);
  const seen: string[] = [];
  play(it, sequence, () => {
    const { view } = it.state();
    seen.push('step' in view ? `${view.name}/${view.step}` : view.name);
  });
  return seen;
}
