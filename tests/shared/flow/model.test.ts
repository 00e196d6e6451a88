import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/contract/counter-settings.ts';
import { deadlineOf } from '../../../shared/flow/deadline.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import { pendingTap, sessionOf } from '../../../shared/flow/state.ts';
import { ASKING, BY_RECEIPT, booted, drafts, kiosk, SETTING, signedIn } from './harness.ts';
import { sequences } from './moves.ts';
import { play } from './play.ts';

const runs = { numRuns: 400 };
const RULES_OF_OPENING = DEFAULT_SETTINGS.opening;

describe.each([
  ['asks for nothing but the tap', SETTING],
  ['asks for reasons and a comment', ASKING],
  ['has the faces opened and asks about the procedure', BY_RECEIPT],
])('whatever happens, in whatever order, where the office %s', (_what, setting) => {
  test('every tap on a face that could be tapped is appended once, and nothing else ever is', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = signedIn(setting);
        let given = 0;
        let revised = 0;
        let ignored = 0;
        let last = -Infinity;
        play(it, sequence, (before, move) => {
          // Whoever goes on with a session goes on with its last tap too.
          if (move.type === 'pin-accepted' || move.type === 'sign-in')
            if (sessionOf(it.state().view)?.id !== sessionOf(before)?.id) last = -Infinity;
          if (
            move.type !== 'level-tapped' ||
            before.name !== 'rating' ||
            move.level < 1 ||
            move.level > 5
          )
            return;
          if (before.revising !== null) revised += 1;
          else if (before.visit.id === 0 && it.now() < last + RULES_OF_OPENING.repeatMs)
            ignored += 1;
          else {
            given += 1;
            last = it.now();
          }
        });
        const log = drafts(it.effects);
        expect(log.filter(({ kind }) => kind === 'rating.given')).toHaveLength(given);
        expect(
          log.filter((draft) => draft.kind === 'rating.changed' && draft.body.level !== null),
        ).toHaveLength(revised);
        const { view } = it.state();
        const shown = view.name === 'rating' ? (view.repeats?.count ?? 0) : 0;
        const counts = log.map((draft) =>
          draft.kind === 'presses.ignored' ? draft.body.count : 0,
        );
        expect(counts.reduce((sum, count) => sum + count, shown)).toBe(ignored);
      }),
      runs,
    );
  });

  test('thanks and questions are shown only for what was stored, and name its rating', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = signedIn(setting);
        play(it, sequence, (before, move, written) => {
          const { view } = it.state();
          if (view.name !== 'thanks' && view.name !== 'explaining') return;
          if (before.name === view.name) return;
          // The way past an optional question: its rating was stored before it was asked.
          if (before.name === 'explaining' || before.name === 'rating-procedure') return;
          const tap = pendingTap(before);
          expect(move.type).toBe('answer');
          if (tap?.kind === 'give') expect(view.rating).toBe(written.get(tap.id));
          else expect(tap).toMatchObject({ rating: view.rating });
        });
      }),
      runs,
    );
  });

  test('sessions open and close in pairs, one at a time', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = booted(setting);
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
        const it = booted(setting);
        play(it, sequence, () => undefined);
        let open: { session: string; clerk: string } | null = null;
        let disowned = false;
        for (const draft of drafts(it.effects)) {
          if (draft.kind === 'session.opened') open = draft.body;
          if (draft.kind === 'session.opened') disowned = false;
          if (draft.kind === 'session.closed') open = null;
          if (draft.kind === 'clerk.disowned') disowned = true;
          if (draft.kind !== 'rating.given') continue;
          const { session, clerk } = draft.body;
          expect(open?.session).toBe(session);
          if (clerk === null) expect(disowned).toBe(true);
          else expect(open?.clerk).toBe(clerk);
        }
      }),
      runs,
    );
  });

  test('the state never holds a PIN', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = booted(setting);
        play(it, sequence, () => expect(JSON.stringify(it.state())).not.toContain('246810'));
      }),
      runs,
    );
  });

  test('left alone, the kiosk comes to rest: waiting, at the faces, at its enrolment, or probing what is broken', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = booted(setting);
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
        const it = booted(setting);
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
        it.take({ type: 'no-code-chosen' });
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
