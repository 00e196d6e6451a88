import { describe, expect, test } from 'vitest';
import { badgeHash, badgeText } from '../../../shared/domain/badge.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import { ASKING, BY_RECEIPT, booted, drafts, SETTING, signedIn, type Kiosk } from './harness.ts';

const BADGE = badgeText('0123456789ABCDEFGHJKMNPQRS');
const WITH_BADGES = {
  ...SETTING,
  offer: SETTING.offer && {
    ...SETTING.offer,
    badges: [{ clerk: 'minh', hash: badgeHash(BADGE) ?? '' }],
  },
};

function atStaff(setting = SETTING): Kiosk {
  const it = signedIn(setting);
  it.take({ type: 'staff-asked' });
  return it;
}

function enter(it: Kiosk, clerk: string, session: string) {
  it.take({ type: 'pin-entered', pin: '246810' });
  return drafts(it.take({ type: 'pin-accepted', clerk, session, closesInMs: null }));
}

describe('a break', () => {
  test('closes the counter, and the same session goes on after the PIN', () => {
    const it = atStaff();
    expect(drafts(it.take({ type: 'break-asked' }))).toEqual([
      { kind: 'session.paused', body: { session: 's1' } },
    ]);
    expect(it.state().view.name).toBe('on-break');
    it.take({ type: 'level-tapped', level: 5 });
    it.take({ type: 'queue-called', dossier: null, procedure: null });
    expect(it.state().view.name).toBe('on-break');
    it.take({ type: 'resume-asked' });
    expect(it.state().view).toMatchObject({ name: 'entering-pin', clerk: 'lan' });
    expect(enter(it, 'lan', 's2')).toEqual([{ kind: 'session.resumed', body: { session: 's1' } }]);
    expect(it.state().view).toMatchObject({
      name: 'rating',
      session: { id: 's1', onBreak: false },
    });
  });

  test('stays whatever else is opened and left', () => {
    const it = atStaff();
    it.take({ type: 'break-asked' });
    it.take({ type: 'staff-asked' });
    it.take({ type: 'went-back' });
    expect(it.state().view.name).toBe('on-break');
    it.take({ type: 'resume-asked' });
    it.wait(RULES.staffIdleMs);
    expect(it.state().view.name).toBe('on-break');
    it.take({ type: 'look-up-asked', door: 'menu' });
    it.wait(RULES.lookUpMs);
    expect(it.state().view.name).toBe('on-break');
    it.take({ type: 'service-lost', reason: 'storage' });
    it.take({ type: 'service-restored' });
    expect(it.state().view.name).toBe('on-break');
  });

  test('that never ends is the end of the session', () => {
    const it = atStaff();
    it.take({ type: 'break-asked' });
    expect(drafts(it.wait(RULES.sessionIdleMs))).toEqual([
      { kind: 'session.closed', body: { session: 's1', reason: 'idle' } },
    ]);
  });

  test('holds at an office where something opens the faces, too', () => {
    const it = atStaff(BY_RECEIPT);
    it.take({ type: 'break-asked' });
    it.take({ type: 'code-scanned', text: 'H55.12-261004-0007' });
    it.take({ type: 'service-done' });
    expect(it.state().view.name).toBe('on-break');
  });
});

describe('handing over', () => {
  test('closes one session and opens the next, with nobody in between', () => {
    const it = atStaff();
    it.take({ type: 'hand-over-asked' });
    it.take({ type: 'clerk-chosen', clerk: 'minh' });
    expect(enter(it, 'minh', 's2')).toEqual([
      { kind: 'session.closed', body: { session: 's1', reason: 'handed-over' } },
      { kind: 'session.opened', body: { session: 's2', clerk: 'minh', counter: 'quay-3' } },
    ]);
  });

  test('that nobody finishes leaves the clerk where they were', () => {
    const it = atStaff();
    it.take({ type: 'hand-over-asked' });
    it.take({ type: 'clerk-chosen', clerk: 'minh' });
    it.wait(RULES.staffIdleMs);
    expect(it.state().view).toMatchObject({ name: 'rating', session: { id: 's1' } });
  });
});

describe('signed in elsewhere', () => {
  test('ends the session here, on record', () => {
    const it = signedIn();
    expect(drafts(it.take({ type: 'signed-in-elsewhere', clerk: 'lan' }))).toEqual([
      { kind: 'session.closed', body: { session: 's1', reason: 'elsewhere' } },
    ]);
    expect(it.state().view.name).toBe('waiting');
  });

  test('never cuts a citizen off, and concerns nobody else', () => {
    const it = signedIn(ASKING);
    it.take({ type: 'signed-in-elsewhere', clerk: 'minh' });
    it.take({ type: 'level-tapped', level: 2 });
    it.take({ type: 'signed-in-elsewhere', clerk: 'lan' });
    expect(it.state().view.name).toBe('saving');
  });
});

describe('a badge', () => {
  test('chooses its clerk and asks for the PIN', () => {
    const it = booted(WITH_BADGES);
    it.take({ type: 'code-scanned', text: BADGE });
    expect(it.state().view).toMatchObject({ name: 'entering-pin', clerk: 'minh' });
  });

  test('of somebody else, or on a citizen’s screen, does nothing', () => {
    const it = booted(WITH_BADGES);
    it.take({ type: 'code-scanned', text: badgeText('Z'.repeat(26)) });
    expect(it.state().view.name).toBe('waiting');
    const busy = signedIn(WITH_BADGES);
    busy.take({ type: 'code-scanned', text: BADGE });
    expect(busy.state().view).toMatchObject({ name: 'rating', session: { clerk: 'lan' } });
  });
});

describe('a supervisor', () => {
  function locked(): Kiosk {
    const it = booted();
    it.take({ type: 'sign-in-asked' });
    it.take({ type: 'clerk-chosen', clerk: 'lan' });
    it.take({ type: 'pin-entered', pin: '111111' });
    it.take({ type: 'pin-refused', clerk: 'lan', refusal: { reason: 'locked' } });
    return it;
  }

  test('opens a locked PIN, on record, and the clerk types it again', () => {
    const it = locked();
    it.take({ type: 'unlock-asked' });
    it.take({ type: 'supervisor-chosen', staff: 'huong' });
    expect(it.take({ type: 'unlock-pin-entered', pin: '135790' })).toEqual([
      { type: 'unlock-clerk', clerk: 'lan', staff: 'huong', pin: '135790' },
    ]);
    expect(JSON.stringify(it.state())).not.toContain('135790');
    const ended = { type: 'unlock-ended', clerk: 'lan', staff: 'huong', refusal: null } as const;
    expect(drafts(it.take(ended))).toEqual([
      { kind: 'session.unlocked', body: { clerk: 'lan', by: 'huong' } },
    ]);
    expect(it.state().view).toMatchObject({ name: 'entering-pin', clerk: 'lan', refusal: null });
  });

  test('is asked for only where a PIN is locked, and a wrong one opens nothing', () => {
    const open = booted();
    open.take({ type: 'sign-in-asked' });
    open.take({ type: 'clerk-chosen', clerk: 'lan' });
    open.take({ type: 'unlock-asked' });
    expect(open.state().view.name).toBe('entering-pin');
    const it = locked();
    it.take({ type: 'unlock-asked' });
    it.take({ type: 'supervisor-chosen', staff: 'huong' });
    it.take({ type: 'unlock-pin-entered', pin: '000000' });
    const refusal = { reason: 'wrong', triesLeft: 4 } as const;
    const ended = { type: 'unlock-ended', clerk: 'lan', staff: 'huong', refusal } as const;
    expect(drafts(it.take(ended))).toEqual([]);
    expect(it.state().view).toMatchObject({ page: { name: 'unlocking', refusal } });
  });
});

describe('the own PIN and the own figures', () => {
  test('a weak PIN is refused before anything is asked; the rest goes to the host and stays nowhere', () => {
    const it = atStaff();
    it.take({ type: 'pin-change-asked' });
    expect(it.take({ type: 'pin-change-entered', old: '246810', next: '111111' })).toEqual([]);
    expect(it.state().view).toMatchObject({
      page: { outcome: { reason: 'weak', why: 'all-alike' } },
    });
    expect(it.take({ type: 'pin-change-entered', old: '246810', next: '946271' })).toEqual([
      { type: 'change-pin', clerk: 'lan', old: '246810', next: '946271' },
    ]);
    expect(JSON.stringify(it.state())).not.toMatch(/946271|246810/);
    it.take({ type: 'pin-change-ended', clerk: 'lan', verdict: { ok: true } });
    expect(it.state().view).toMatchObject({ page: { outcome: 'done' } });
    it.take({ type: 'went-back' });
    expect(it.state().view).toMatchObject({ name: 'rating', session: { id: 's1' } });
  });

  test('figures come after a PIN and go with the page', () => {
    const it = atStaff();
    it.take({ type: 'own-figures-asked' });
    it.take({ type: 'own-figures-pin-entered', pin: '246810' });
    const figures = { stretches: [], closedThrough: '2026-09-27' };
    it.take({ type: 'own-figures-ended', clerk: 'lan', verdict: { ok: true, figures } });
    expect(it.state().view).toMatchObject({ page: { outcome: figures } });
    it.wait(RULES.clerkSideIdleMs);
    expect(JSON.stringify(it.state())).not.toContain('stretches');
  });
});
