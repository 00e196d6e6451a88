import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sessionOf } from '../../../shared/flow/state.ts';
import { booted, BY_RECEIPT, drafts, SETTING, signedIn } from './harness.ts';
import { clerkMoves, sequences } from './moves.ts';
import { play } from './play.ts';

const runs = { numRuns: 800 };
const clerkSequences = fc.array(clerkMoves, { minLength: 10, maxLength: 120, size: 'max' });

describe('a clerk’s side of the kiosk', () => {
  test.each([
    ['always open', SETTING],
    ['opened by something', BY_RECEIPT],
  ])('no path from it leads to a rating (%s)', (_, setting) => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(clerkSequences, (sequence) => {
        const it = booted(setting);
        play(it, sequence, (before, _move, _written, effects) => {
          seen.add(before.name);
          for (const { kind } of drafts(effects))
            expect(kind).not.toMatch(/^(?:rating|procedure)\./);
        });
      }),
      runs,
    );
    for (const name of ['on-break', 'clerk-side', 'choosing-clerk', 'entering-pin', 'staff'])
      expect(seen).toContain(name);
  });

  test('no rating is taken while the clerk is away', () => {
    let breaks = 0;
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = signedIn();
        play(it, sequence, (before, _move, _written, effects) => {
          if (sessionOf(before)?.onBreak !== true) return;
          breaks += 1;
          for (const { kind } of drafts(effects)) expect(kind).not.toBe('rating.given');
        });
      }),
      runs,
    );
    expect(breaks).toBeGreaterThan(20);
  });

  test('sessions and breaks are told in pairs, whatever happens', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = booted();
        let open: string | null = null;
        let paused = false;
        play(it, sequence, (_before, _move, _written, effects) => {
          for (const draft of drafts(effects)) {
            if (draft.kind === 'session.opened') {
              expect(open).toBeNull();
              open = draft.body.session;
              paused = false;
            } else if (draft.kind === 'session.closed') {
              expect(draft.body.session).toBe(open);
              open = null;
            } else if (draft.kind === 'session.paused' || draft.kind === 'session.resumed') {
              expect(draft.body.session).toBe(open);
              expect(paused).toBe(draft.kind === 'session.resumed');
              paused = !paused;
            }
          }
        });
      }),
      runs,
    );
  });

  test('no PIN is ever part of the state', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const it = booted();
        play(it, sequence, () => {
          expect(JSON.stringify(it.state())).not.toMatch(/246810|135790|946271/);
        });
      }),
      runs,
    );
  });
});
