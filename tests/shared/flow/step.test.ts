import { describe, expect, test } from 'vitest';
import { deadlineOf } from '../../../shared/flow/deadline.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import { drafts, kiosk, SETTING, signedIn } from './harness.ts';

describe('sign-in', () => {
  test('asks for the PIN of the chosen clerk, opens a session and says so in the log', () => {
    const it = signedIn();
    expect(it.state().view).toMatchObject({ name: 'rating', session: { id: 's1', clerk: 'lan' } });
    expect(drafts(it.effects)).toEqual([
      { kind: 'session.opened', body: { session: 's1', clerk: 'lan', counter: 'quay-3' } },
    ]);
  });

  test('keeps no PIN in any state', () => {
    const it = kiosk();
    it.take({ type: 'booted', enrolled: true });
    it.take({ type: 'sign-in-asked' });
    it.take({ type: 'clerk-chosen', clerk: 'lan' });
    expect(it.take({ type: 'pin-entered', pin: '135790' })).toEqual([
      { type: 'check-pin', clerk: 'lan', pin: '135790' },
    ]);
    expect(JSON.stringify(it.state())).not.toContain('135790');
  });

  test('a wrong PIN is on record and may be tried again', () => {
    const it = kiosk();
    it.take({ type: 'booted', enrolled: true });
    it.take({ type: 'sign-in-asked' });
    it.take({ type: 'clerk-chosen', clerk: 'minh' });
    it.take({ type: 'pin-entered', pin: '000000' });
    const effects = it.take({
      type: 'pin-refused',
      clerk: 'minh',
      refusal: { reason: 'wrong', triesLeft: 4 },
    });
    expect(drafts(effects)).toEqual([
      { kind: 'session.refused', body: { clerk: 'minh', reason: 'wrong-pin' } },
    ]);
    expect(it.state().view).toMatchObject({
      name: 'entering-pin',
      checking: false,
      refusal: { reason: 'wrong', triesLeft: 4 },
    });
  });

  test('an answer for a clerk who walked away signs nobody in', () => {
    const it = kiosk();
    it.take({ type: 'booted', enrolled: true });
    it.take({ type: 'sign-in-asked' });
    it.take({ type: 'clerk-chosen', clerk: 'lan' });
    it.take({ type: 'pin-entered', pin: '246810' });
    it.wait(RULES.staffIdleMs);
    it.take({ type: 'pin-accepted', clerk: 'lan', session: 's1', closesInMs: null });
    expect(it.state().view.name).toBe('waiting');
    expect(it.effects.some((effect) => effect.type === 'append')).toBe(false);
  });

  test('a clerk who is not on the roster can’t be chosen', () => {
    const it = kiosk();
    it.take({ type: 'booted', enrolled: true });
    it.take({ type: 'sign-in-asked' });
    it.take({ type: 'clerk-chosen', clerk: 'nobody' });
    expect(it.state().view.name).toBe('choosing-clerk');
  });
});

describe('sign-out', () => {
  test.each([
    ['idle', null, RULES.sessionIdleMs, 'idle'],
    ['the end of the opening hours', 60_000, 60_000, 'shift-end'],
  ] as const)('by %s', (_why, closesInMs, wait, reason) => {
    const it = signedIn(SETTING, closesInMs);
    expect(drafts(it.wait(wait))).toEqual([
      { kind: 'session.closed', body: { session: 's1', reason } },
    ]);
    expect(it.state().view.name).toBe('waiting');
  });

  test('by the clerk, from the staff screen', () => {
    const it = signedIn();
    it.take({ type: 'staff-asked' });
    expect(drafts(it.take({ type: 'sign-out-asked' }))).toEqual([
      { kind: 'session.closed', body: { session: 's1', reason: 'signed-out' } },
    ]);
  });

  test('by leaving the roster, but not in the middle of a citizen’s rating', () => {
    const it = signedIn();
    it.take({ type: 'level-tapped', level: 4 });
    it.take({ type: 'roster-changed', clerks: ['minh'] });
    expect(it.state().view.name).toBe('saving');
    it.take({ type: 'stored', tap: 1, seq: 7 });
    it.wait(RULES.thanksMs);
    expect(drafts(it.take({ type: 'roster-changed', clerks: ['minh'] }))).toEqual([
      { kind: 'session.closed', body: { session: 's1', reason: 'removed' } },
    ]);
  });

  test('the staff screen closes itself and keeps the session', () => {
    const it = signedIn();
    it.take({ type: 'staff-asked' });
    expect(drafts(it.wait(RULES.staffIdleMs))).toEqual([]);
    expect(it.state().view.name).toBe('rating');
  });
});

describe('rating', () => {
  test('one tap is one entry, and thanks come only when it is durable', () => {
    const it = signedIn();
    it.wait(1_500);
    const [effect] = it.take({ type: 'level-tapped', level: 2 });
    expect(effect).toMatchObject({
      type: 'append',
      tap: 1,
      draft: {
        kind: 'rating.given',
        body: {
          scale: 'vn-5',
          level: 2,
          clerk: 'lan',
          counter: 'quay-3',
          session: 's1',
          opening: 'always',
          locale: 'vi',
          shownMs: 1_500,
        },
      },
    });
    expect(it.state().view.name).toBe('saving');
    it.take({ type: 'stored', tap: 1, seq: 7 });
    expect(it.state().view).toMatchObject({ name: 'thanks', rating: 7 });
  });

  test.each([0, 6, 2.5, Number.NaN, -1])(
    'a level %d that the scale does not have is nothing',
    (level) => {
      const it = signedIn();
      expect(it.take({ type: 'level-tapped', level })).toEqual([]);
      expect(it.state().view.name).toBe('rating');
    },
  );

  test('a second tap while the first is written, or on the thanks, is nothing', () => {
    const it = signedIn();
    it.take({ type: 'level-tapped', level: 2 });
    expect(it.take({ type: 'level-tapped', level: 5 })).toEqual([]);
    it.take({ type: 'stored', tap: 1, seq: 7 });
    expect(it.take({ type: 'level-tapped', level: 5 })).toEqual([]);
  });

  test('undo withdraws on record, and the second choice belongs to the same rating', () => {
    const it = signedIn();
    it.take({ type: 'level-tapped', level: 1 });
    it.take({ type: 'stored', tap: 1, seq: 7 });
    expect(drafts(it.take({ type: 'undo-tapped' }))).toEqual([
      { kind: 'rating.changed', body: { rating: 7, level: null } },
    ]);
    it.take({ type: 'stored', tap: 2, seq: 8 });
    expect(it.state().view).toMatchObject({ name: 'rating', revising: 7 });
    expect(drafts(it.take({ type: 'level-tapped', level: 5 }))).toEqual([
      { kind: 'rating.changed', body: { rating: 7, level: 5 } },
    ]);
    it.take({ type: 'stored', tap: 3, seq: 9 });
    expect(it.state().view).toMatchObject({ name: 'thanks', rating: 7, level: 5 });
  });

  test('one who undoes and leaves does not lend the second choice to the next citizen', () => {
    const it = signedIn();
    it.take({ type: 'level-tapped', level: 1 });
    it.take({ type: 'stored', tap: 1, seq: 7 });
    it.take({ type: 'undo-tapped' });
    it.take({ type: 'stored', tap: 2, seq: 8 });
    it.wait(RULES.reviseMs);
    expect(drafts(it.take({ type: 'level-tapped', level: 5 }))).toMatchObject([
      { kind: 'rating.given' },
    ]);
  });

  test('the undo window closes', () => {
    const it = signedIn();
    it.take({ type: 'level-tapped', level: 1 });
    it.take({ type: 'stored', tap: 1, seq: 7 });
    it.wait(RULES.thanksMs);
    expect(it.take({ type: 'undo-tapped' })).toEqual([]);
    expect(it.state().view).toMatchObject({ name: 'rating', revising: null });
  });

  test('no session ends while a citizen reads the thanks', () => {
    const it = signedIn(SETTING, 1_000);
    it.take({ type: 'level-tapped', level: 3 });
    it.wait(2_000);
    it.take({ type: 'stored', tap: 1, seq: 7 });
    expect(it.state().view.name).toBe('thanks');
    it.wait(RULES.thanksMs);
    expect(it.state().view.name).toBe('rating');
    expect(drafts(it.wait(0))).toEqual([
      { kind: 'session.closed', body: { session: 's1', reason: 'shift-end' } },
    ]);
  });
});

describe('out of service', () => {
  test('a write that takes too long is not thanked for; its late answer is', () => {
    const it = signedIn();
    it.take({ type: 'level-tapped', level: 3 });
    it.wait(RULES.saveTimeoutMs);
    expect(it.state().view).toMatchObject({ name: 'out-of-service', reason: 'storage' });
    expect(it.wait(RULES.probeMs)).toEqual([{ type: 'probe' }]);
    it.take({ type: 'stored', tap: 1, seq: 7 });
    expect(it.state().view).toMatchObject({ name: 'thanks', rating: 7 });
  });

  test('keeps the session and the tap that waits, and writes neither twice', () => {
    const it = signedIn();
    it.take({ type: 'level-tapped', level: 3 });
    it.take({ type: 'service-lost', reason: 'no-space' });
    it.take({ type: 'service-lost', reason: 'storage' });
    expect(it.state().view).toMatchObject({
      reason: 'storage',
      pending: { id: 1 },
      session: { id: 's1' },
    });
    expect(drafts(it.effects).filter(({ kind }) => kind === 'rating.given')).toHaveLength(1);
    it.take({ type: 'service-restored' });
    expect(it.state().view).toMatchObject({ name: 'rating', session: { id: 's1' } });
  });
});

describe('language', () => {
  test('comes back to Vietnamese for the next citizen', () => {
    const it = signedIn();
    it.take({ type: 'locale-chosen', locale: 'en' });
    expect(it.state().locale).toBe('en');
    it.wait(RULES.localeResetMs - 1);
    expect(it.state().locale).toBe('en');
    it.wait(1);
    expect(it.state().locale).toBe('vi');
  });

  test('is stored with the rating that was given in it', () => {
    const it = signedIn();
    it.take({ type: 'locale-chosen', locale: 'en' });
    expect(drafts(it.take({ type: 'level-tapped', level: 5 }))).toMatchObject([
      { body: { locale: 'en' } },
    ]);
  });
});

test('only resting screens stay for ever', () => {
  const it = kiosk();
  expect(deadlineOf(it.state(), RULES)).toBeNull();
  it.take({ type: 'booted', enrolled: true });
  expect(deadlineOf(it.state(), RULES)).toBeNull();
  it.take({ type: 'staff-asked' });
  expect(deadlineOf(it.state(), RULES)).toBe(it.now() + RULES.staffIdleMs);
});
