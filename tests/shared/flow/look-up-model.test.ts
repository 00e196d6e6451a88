import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { View } from '../../../shared/flow/state.ts';
import { ASKING, BY_RECEIPT, booted, drafts, SETTING, signedIn } from './harness.ts';
import { lookUpMoves, moves } from './moves.ts';
import { play, TYPED } from './play.ts';

const runs = { numRuns: 400 };
/** As everything, with somebody at the look-up more often than not. */
const sequences = fc.array(
  fc.oneof({ weight: 2, arbitrary: lookUpMoves }, { weight: 3, arbitrary: moves }),
  { minLength: 10, maxLength: 120, size: 'max' },
);
/** What may happen to a kiosk whatever it shows: its clerk is gone, or a queue system calls in vain. */
const BESIDE = /^(?:session\.|window\.refused)/;
/** Where what was typed may still be: on its page, or on its way to be sealed. */
const KEEPING: readonly View['name'][] = ['looking-up', 'saving-feedback', 'out-of-service'];
/** Where nobody is in the middle of anything. */
const DOORS: readonly View['name'][] = ['waiting', 'inviting', 'rating'];

describe.each([
  ['is always open', ASKING],
  ['has the faces opened by something', BY_RECEIPT],
])('whatever is looked up, in whatever order, where the office %s', (_what, setting) => {
  test('nothing that was typed is anywhere once its page is left', () => {
    let typed = 0;
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = booted(setting);
        play(it, sequence, (before) => {
          const { view } = it.state();
          const state = JSON.stringify(it.state());
          if (state.includes(TYPED)) typed += 1;
          if (!KEEPING.includes(view.name)) expect(state).not.toContain(TYPED);
          if (view.name === 'looking-up' && DOORS.includes(before.name))
            expect(view).toMatchObject({ field: null });
        });
        expect(JSON.stringify(drafts(it.effects))).not.toContain(TYPED);
      }),
      runs,
    );
    expect(typed).toBeGreaterThan(50);
  });

  test('it begins only where nobody is in the middle of anything, and leads back to the same clerk', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = booted(setting);
        play(it, sequence, (before, move) => {
          const { view } = it.state();
          const isHere = view.name === 'looking-up';
          if (isHere && move.type !== 'refuse' && before.name !== 'looking-up')
            expect(DOORS).toContain(before.name);
          if (isHere) seen.add(`${before.name} → ${view.page.name}`);
          if (before.name !== 'looking-up' || move.type !== 'look-up-ended') return;
          expect('session' in view ? view.session : null).toEqual(before.session);
        });
      }),
      runs,
    );
    for (const page of ['menu', 'procedures', 'procedure', 'payment', 'people', 'channels'])
      expect(seen).toContain(`looking-up → ${page}`);
  });

  test('it leaves no entry of what was read, and words to the office only when they are given', () => {
    let given = 0;
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = booted(setting);
        play(it, sequence, (before, move, _written, effects) => {
          const sealed = effects.filter(({ type }) => type === 'append-feedback');
          const isGiven =
            move.type === 'feedback-given' && it.state().view.name === 'saving-feedback';
          expect(sealed).toHaveLength(isGiven && before.name === 'looking-up' ? 1 : 0);
          given += sealed.length;
          if (before.name !== 'looking-up') return;
          for (const { kind } of drafts(effects)) expect(kind).toMatch(BESIDE);
        });
      }),
      runs,
    );
    expect(given).toBeGreaterThan(5);
  });

  test('words that could not be sealed come back as they were, and thanks come only for stored ones', () => {
    let thanked = 0;
    let returned = 0;
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = booted(setting);
        play(it, sequence, (before, move) => {
          const { view } = it.state();
          if (view.name === 'feedback-thanks' && before.name !== 'feedback-thanks') {
            expect(move.type).toBe('answer');
            thanked += 1;
          }
          if (move.type !== 'refuse' || before.name !== 'saving-feedback') return;
          if (view.name !== 'looking-up' || view.page.name !== 'feedback') return;
          const { about, text, contact } = view.page;
          expect({ about, text: text.text, contact: contact.text }).toEqual(before.tap.feedback);
          returned += 1;
        });
      }),
      runs,
    );
    expect(thanked).toBeGreaterThan(0);
    expect(returned).toBeGreaterThan(0);
  });
});

test('no path of the look-up leads to a rating', () => {
  const alone = fc.array(lookUpMoves, { minLength: 10, maxLength: 120, size: 'max' });
  fc.assert(
    fc.property(alone, (sequence) => {
      const it = signedIn(SETTING);
      play(it, sequence, (_before, _move, _written, effects) => {
        for (const { kind } of drafts(effects)) expect(kind).not.toMatch(/^(?:rating|procedure)\./);
      });
    }),
    runs,
  );
});
