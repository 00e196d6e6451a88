import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Effect, Intent, Report } from '../../../shared/flow/event.ts';
import { deadlineOf } from '../../../shared/flow/deadline.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import { pendingTap, sessionOf, type View } from '../../../shared/flow/state.ts';
import { drafts, kiosk, SETTING, signedIn, signIn, type Kiosk } from './harness.ts';

type Move =
  | Intent
  | Report
  | { readonly type: 'wait'; readonly ms: number }
  | { readonly type: 'answer' }
  | { readonly type: 'sign-in' };

const failure = { kind: 'unreachable' } as const;
const level = fc.integer({ min: 0, max: 6 });
const clerk = fc.constantFrom('lan', 'minh', 'nobody');
const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Move>({ type: 'sign-in' }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Move>(
      { type: 'service-lost', reason: 'storage' },
      { type: 'service-restored' },
    ),
  },
  { weight: 6, arbitrary: level.map((n): Move => ({ type: 'level-tapped', level: n })) },
  { weight: 4, arbitrary: fc.constant<Move>({ type: 'answer' }) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(100, 3_000, 6_000, 8_000, 30_000, 7_200_000)
      .map((ms): Move => ({ type: 'wait', ms })),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Move>(
      { type: 'undo-tapped' },
      { type: 'sign-in-asked' },
      { type: 'staff-asked' },
      { type: 'touched' },
    ),
  },
  { weight: 3, arbitrary: clerk.map((id): Move => ({ type: 'clerk-chosen', clerk: id })) },
  { weight: 3, arbitrary: fc.constant<Move>({ type: 'pin-entered', pin: '246810' }) },
  fc.record({
    type: fc.constant('pin-accepted' as const),
    clerk,
    session: fc.constantFrom('s1', 's2', 's3'),
    closesInMs: fc.constantFrom(null, 5_000, 3_600_000),
  }),
  clerk.map((id): Move => ({
    type: 'pin-refused',
    clerk: id,
    refusal: { reason: 'wrong', triesLeft: 3 },
  })),
  fc.constantFrom<Move>(
    { type: 'booted', enrolled: true },
    { type: 'booted', enrolled: false },
    { type: 'enrolled' },
    { type: 'enrol-asked', code: 'ABCD-2345' },
    { type: 'enrol-refused', failure },
  ),
  fc.constantFrom<Move>(
    { type: 'went-back' },
    { type: 'sign-out-asked' },
    { type: 'locale-chosen', locale: 'en' },
    { type: 'service-restored' },
  ),
  fc.constantFrom<Move>(
    { type: 'service-lost', reason: 'storage' },
    { type: 'service-lost', reason: 'no-space' },
    { type: 'service-lost', reason: 'start' },
  ),
  fc.constantFrom<Move>(
    { type: 'roster-changed', clerks: ['lan'] },
    { type: 'roster-changed', clerks: [] },
  ),
);

interface Waiting {
  readonly tap: number;
  readonly seq: number;
}
type OnStep = (before: View, move: Move, written: ReadonlyMap<number, number>) => void;

/** The shell around the machine: it numbers what it is asked to append and answers in order, some time. */
function play(it: Kiosk, sequence: readonly Move[], onStep: OnStep): void {
  const waiting: Waiting[] = [];
  const written = new Map<number, number>();
  let seq = 0;
  for (const move of sequence) {
    const before = it.state().view;
    for (const effect of take(it, move, waiting)) {
      if (effect.type !== 'append') continue;
      seq += 1;
      if (effect.tap === null) continue;
      waiting.push({ tap: effect.tap, seq });
      written.set(effect.tap, seq);
    }
    onStep(before, move, written);
  }
}

function take(it: Kiosk, move: Move, waiting: Waiting[]): readonly Effect[] {
  if (move.type === 'wait') return it.wait(move.ms);
  if (move.type === 'sign-in') return signIn(it);
  if (move.type !== 'answer') return it.take(move);
  const next = waiting.shift();
  return next ? it.take({ type: 'stored', ...next }) : [];
}

function booted(): Kiosk {
  const it = kiosk();
  it.take({ type: 'booted', enrolled: true });
  return it;
}

const runs = { numRuns: 400 };
const sequences = fc.array(moves, { minLength: 10, maxLength: 120, size: 'max' });

describe('whatever happens, in whatever order', () => {
  test('every tap on a face that could be tapped is appended once, and nothing else ever is', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = signedIn();
        let given = 0;
        let revised = 0;
        play(it, sequence, (before, move) => {
          if (
            move.type !== 'level-tapped' ||
            before.name !== 'rating' ||
            move.level < 1 ||
            move.level > 5
          )
            return;
          if (before.revising === null) given += 1;
          else revised += 1;
        });
        const log = drafts(it.effects);
        expect(log.filter(({ kind }) => kind === 'rating.given')).toHaveLength(given);
        expect(
          log.filter((draft) => draft.kind === 'rating.changed' && draft.body.level !== null),
        ).toHaveLength(revised);
      }),
      runs,
    );
  });

  test('thanks are shown only for what was stored, and name its rating', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = signedIn();
        play(it, sequence, (before, move, written) => {
          const { view } = it.state();
          if (view.name !== 'thanks' || before.name === 'thanks') return;
          const tap = pendingTap(before);
          expect(move.type).toBe('answer');
          if (tap?.kind === 'give') expect(view.rating).toBe(written.get(tap.id));
          else expect(tap).toMatchObject({ kind: 'revise', rating: view.rating });
        });
      }),
      runs,
    );
  });

  test('sessions open and close in pairs, one at a time', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = booted();
        play(it, sequence, () => undefined);
        let open: string | null = null;
        for (const draft of drafts(it.effects)) {
          if (draft.kind === 'session.opened') {
            expect(open).toBeNull();
            open = draft.body.session;
          }
          if (draft.kind === 'session.closed') {
            expect(draft.body.session).toBe(open);
            open = null;
          }
        }
        expect(open).toBe(sessionOf(it.state().view)?.id ?? null);
      }),
      runs,
    );
  });

  test('no tap is written for anybody but the clerk whose session is open', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = booted();
        play(it, sequence, () => undefined);
        let open: { session: string; clerk: string } | null = null;
        for (const draft of drafts(it.effects)) {
          if (draft.kind === 'session.opened') open = draft.body;
          if (draft.kind === 'session.closed') open = null;
          if (draft.kind === 'rating.given')
            expect(open).toMatchObject({ session: draft.body.session, clerk: draft.body.clerk });
        }
      }),
      runs,
    );
  });

  test('the state never holds a PIN', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = booted();
        play(it, sequence, () => expect(JSON.stringify(it.state())).not.toContain('246810'));
      }),
      runs,
    );
  });

  test('left alone, the kiosk comes to rest: waiting, at the faces, at its enrolment, or probing what is broken', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = booted();
        play(it, sequence, () => undefined);
        for (let turns = 0; turns < 20; turns += 1) {
          const deadline = deadlineOf(it.state(), RULES);
          if (deadline === null) break;
          const before = it.state();
          const effects = it.wait(Math.max(0, deadline - it.now()));
          // A deadline that changes nothing would be a timer that spins for ever.
          expect(effects.length > 0 || JSON.stringify(it.state()) !== JSON.stringify(before)).toBe(
            true,
          );
        }
        expect(['waiting', 'enrolling', 'out-of-service']).toContain(it.state().view.name);
      }),
      runs,
    );
  });

  test('and from any of them a clerk can sign in and a citizen can rate', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = booted();
        play(it, sequence, () => undefined);
        for (
          let turns = 0;
          turns < 20 && !['waiting', 'enrolling', 'out-of-service'].includes(it.state().view.name);
          turns += 1
        )
          it.wait(Math.max(0, (deadlineOf(it.state(), RULES) ?? it.now()) - it.now()));
        it.take({ type: 'service-restored' });
        it.take({ type: 'enrolled' });
        for (let turns = 0; turns < 3 && it.state().view.name !== 'waiting'; turns += 1)
          it.wait(RULES.sessionIdleMs);
        it.take({ type: 'sign-in-asked' });
        it.take({ type: 'clerk-chosen', clerk: 'minh' });
        it.take({ type: 'pin-entered', pin: '112233' });
        it.take({ type: 'pin-accepted', clerk: 'minh', session: 'last', closesInMs: null });
        const effects = it.take({ type: 'level-tapped', level: 1 });
        expect(drafts(effects)).toMatchObject([
          { kind: 'rating.given', body: { clerk: 'minh', level: 1 } },
        ]);
      }),
      runs,
    );
  });
});

test('a kiosk without a config takes no rating', () => {
  const it = kiosk({ ...SETTING, offer: null });
  it.take({ type: 'booted', enrolled: true });
  it.take({ type: 'sign-in-asked' });
  expect(it.take({ type: 'clerk-chosen', clerk: 'lan' })).toEqual([]);
  expect(it.state().view.name).toBe('choosing-clerk');
});
