import { describe, expect, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  type OpeningSettings,
} from '../../../shared/contract/counter-settings.ts';
import { deadlineOf } from '../../../shared/flow/deadline.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import type { Setting } from '../../../shared/flow/state.ts';
import { BY_RECEIPT, drafts, signedIn, type Kiosk } from './harness.ts';

const CODE = 'H55.12-261004-0007';
const HASH = 'b'.repeat(64);
const { windowMs, repeatMs } = DEFAULT_SETTINGS.opening;

function office(opening: Partial<OpeningSettings>): Setting {
  const { offer } = BY_RECEIPT;
  return { ...BY_RECEIPT, offer: offer && { ...offer, opening: { ...offer.opening, ...opening } } };
}

function scan(it: Kiosk, isRated = false) {
  const asked = it.take({ type: 'code-scanned', text: CODE });
  const { view } = it.state();
  if (view.name !== 'reading-code') throw new Error(`is ${view.name}`);
  return [...asked, ...it.take({ type: 'dossier-read', ask: view.ask, dossier: HASH, isRated })];
}

describe('a counter where something opens the faces', () => {
  test('invites, and takes no tap before', () => {
    const it = signedIn(BY_RECEIPT);
    expect(it.state().view.name).toBe('inviting');
    expect(it.take({ type: 'level-tapped', level: 5 })).toEqual([]);
  });

  test('opens for a scanned receipt, and the rating carries its hash and no code', () => {
    const it = signedIn(BY_RECEIPT);
    expect(drafts(scan(it))).toEqual([
      { kind: 'window.opened', body: { opening: 'receipt', procedure: null, dossier: HASH } },
    ]);
    it.take({ type: 'level-tapped', level: 2 });
    const given = drafts(it.effects).find(({ kind }) => kind === 'rating.given');
    expect(given).toMatchObject({ body: { opening: 'receipt', dossier: HASH, clerk: 'lan' } });
    expect(JSON.stringify([it.state(), drafts(it.effects)])).not.toContain('261004');
  });

  test('opens for a code typed on the keys, and forgets its digits', () => {
    const it = signedIn(BY_RECEIPT);
    it.take({ type: 'code-asked' });
    for (const key of '2610040007') it.take({ type: 'key-typed', key });
    expect(it.state().view).toMatchObject({ shown: CODE, isReady: true, fault: null });
    const [ask] = it.take({ type: 'code-entered' });
    expect(ask).toMatchObject({ type: 'read-dossier', of: { code: CODE } });
    expect(JSON.stringify(it.state())).not.toContain('0007');
    it.take({ type: 'dossier-read', ask: 1, dossier: HASH, isRated: false });
    expect(it.state().view).toMatchObject({ name: 'rating', visit: { opening: 'keypad' } });
  });

  test('tells with the first digit that makes it certain that the day is not yet', () => {
    const it = signedIn(BY_RECEIPT);
    it.take({ type: 'code-asked' });
    for (const key of '2612') it.take({ type: 'key-typed', key });
    expect(it.state().view).toMatchObject({ fault: 'future-date', isReady: false });
    expect(it.take({ type: 'code-entered' })).toEqual([]);
    it.wait(RULES.codeMs);
    expect(it.state().view).toMatchObject({ name: 'inviting' });
  });

  test.each([
    ['H55.12-261399-0007', 'impossible-date'],
    ['H55.12-261006-0007', 'future-date'],
    ['H55.12-261004-07', 'sequence-length'],
    ['X1-261004-0007', 'unit-unknown'],
    ['H56.12-261004-0007', 'other-office'],
    ['H55.1-261004-0007', 'other-office'],
    ['*not a code*', 'not-a-code'],
  ])('says why %s does not open them, on the screen for a while and in the log', (text, reason) => {
    const it = signedIn(BY_RECEIPT);
    expect(drafts(it.take({ type: 'code-scanned', text }))).toEqual([
      { kind: 'window.refused', body: { opening: 'receipt', reason, dossier: null } },
    ]);
    expect(it.state().view).toMatchObject({ name: 'inviting', fault: reason });
    it.wait(RULES.faultMs);
    expect(it.state().view).toMatchObject({ name: 'inviting', fault: null });
  });

  test.each(['H55.12.03-261004-0007', '000.00.06.H55-261004-0361', 'H55.12-261004-181234'])(
    'takes %s as its own',
    (text) => {
      const it = signedIn(BY_RECEIPT);
      it.take({ type: 'code-scanned', text });
      expect(it.state().view.name).toBe('reading-code');
    },
  );

  test('takes other offices’ receipts where that is set', () => {
    const it = signedIn(office({ otherOffices: true }));
    it.take({ type: 'code-scanned', text: 'H15.50.05.13-261004-0975' });
    expect(it.state().view.name).toBe('reading-code');
  });

  test('refuses a dossier that was rated here, once and for all on record', () => {
    const it = signedIn(BY_RECEIPT);
    expect(drafts(scan(it, true))).toEqual([
      {
        kind: 'window.refused',
        body: { opening: 'receipt', reason: 'already-rated', dossier: HASH },
      },
    ]);
    expect(it.state().view).toMatchObject({ name: 'inviting', fault: 'already-rated' });
  });

  test('gives up a code that the device can’t read, and a later answer opens nothing', () => {
    const it = signedIn(BY_RECEIPT);
    it.take({ type: 'code-scanned', text: CODE });
    it.wait(RULES.readMs);
    expect(it.state().view).toMatchObject({ name: 'inviting', fault: 'unreadable' });
    it.take({ type: 'dossier-read', ask: 1, dossier: HASH, isRated: false });
    expect(it.state().view.name).toBe('inviting');
  });

  test('closes untouched windows, with how long they stood; every touch gives more time', () => {
    const it = signedIn(BY_RECEIPT);
    scan(it);
    it.wait(windowMs - 1);
    it.take({ type: 'touched' });
    it.wait(windowMs - 1);
    expect(it.state().view.name).toBe('rating');
    expect(drafts(it.wait(1))).toEqual([
      { kind: 'window.expired', body: { shownMs: 2 * windowMs - 1 } },
    ]);
    expect(it.state().view.name).toBe('inviting');
  });

  test('lets the next receipt take the place of faces that nobody touched', () => {
    const it = signedIn(BY_RECEIPT);
    scan(it);
    expect(drafts(scan(it)).map(({ kind }) => kind)).toEqual(['window.expired', 'window.opened']);
  });

  test('opens without a code where the office allows it, and only there', () => {
    const it = signedIn(BY_RECEIPT);
    expect(drafts(it.take({ type: 'no-code-chosen' }))).toEqual([
      { kind: 'window.opened', body: { opening: 'no-code', procedure: null, dossier: null } },
    ]);
    const strict = signedIn(office({ noCode: false }));
    strict.take({ type: 'no-code-chosen' });
    expect(strict.state().view.name).toBe('inviting');
  });

  test('opens for the clerk’s press on the staff screen, which makes no rating by itself', () => {
    const it = signedIn(BY_RECEIPT);
    it.take({ type: 'staff-asked' });
    expect(drafts(it.take({ type: 'service-done' }))).toEqual([
      { kind: 'window.opened', body: { opening: 'clerk-done', procedure: null, dossier: null } },
    ]);
    it.wait(windowMs);
    expect(drafts(it.effects).map(({ kind }) => kind)).toEqual([
      'session.opened',
      'window.opened',
      'window.expired',
    ]);
  });

  test.each(['receipt', 'keypad', 'queue', 'clerk-done'] as const)(
    'has no other way than those that are on (%s is off)',
    (off) => {
      const modes = ['receipt', 'keypad', 'queue', 'clerk-done'] as const;
      const it = signedIn(office({ modes: modes.filter((mode) => mode !== off), noCode: false }));
      if (off === 'receipt') it.take({ type: 'code-scanned', text: CODE });
      if (off === 'keypad') it.take({ type: 'code-asked' });
      if (off === 'queue') it.take({ type: 'queue-called', dossier: null, procedure: null });
      if (off === 'clerk-done') {
        it.take({ type: 'staff-asked' });
        it.take({ type: 'service-done' });
        it.take({ type: 'went-back' });
      }
      expect(it.state().view.name).toBe('inviting');
    },
  );
});

describe('a call of the queue system', () => {
  const call = { type: 'queue-called', dossier: HASH, procedure: '1.001193' } as const;

  test('opens the faces for its dossier and procedure', () => {
    const it = signedIn(BY_RECEIPT);
    expect(it.take(call)).toEqual([{ type: 'read-dossier', ask: 1, of: { dossier: HASH } }]);
    it.take({ type: 'dossier-read', ask: 1, dossier: HASH, isRated: false });
    it.take({ type: 'level-tapped', level: 4 });
    expect(drafts(it.effects).at(-1)).toMatchObject({
      kind: 'rating.given',
      body: { opening: 'queue', dossier: HASH, procedure: '1.001193' },
    });
  });

  test('that finds nobody signed in, or somebody at the questions, is on record and opens nothing', () => {
    const it = signedIn(BY_RECEIPT);
    scan(it);
    it.take({ type: 'level-tapped', level: 4 });
    expect(drafts(it.take(call))).toMatchObject([
      { kind: 'window.refused', body: { opening: 'queue', reason: 'busy', dossier: HASH } },
    ]);
    const empty = signedIn(BY_RECEIPT);
    empty.take({ type: 'staff-asked' });
    empty.take({ type: 'sign-out-asked' });
    expect(drafts(empty.take(call))).toMatchObject([
      { kind: 'window.refused', body: { reason: 'no-clerk' } },
    ]);
  });
});

describe('faces that are always there', () => {
  const always = office({ modes: ['always', 'receipt', 'keypad'] });

  test('take a receipt too, and go back to nobody’s when it was not used', () => {
    const it = signedIn(always);
    expect(it.state().view).toMatchObject({ name: 'rating', visit: { id: 0 } });
    scan(it);
    expect(it.state().view).toMatchObject({ visit: { opening: 'receipt', dossier: HASH } });
    it.wait(windowMs);
    expect(it.state().view).toMatchObject({ name: 'rating', visit: { id: 0, dossier: null } });
  });

  test('say what was wrong with a code beside the faces, which stay open', () => {
    const it = signedIn(always);
    it.take({ type: 'code-scanned', text: 'H55.12-261006-0007' });
    expect(it.state().view).toMatchObject({ name: 'rating', fault: 'future-date' });
    it.take({ type: 'level-tapped', level: 3 });
    expect(it.state().view.name).toBe('saving');
  });

  test('take no second tap within the set time, and count how many there were', () => {
    const it = signedIn(office({ modes: ['always'], repeatMs: 60_000 }));
    it.take({ type: 'level-tapped', level: 5 });
    it.take({ type: 'stored', tap: 1, seq: 9 });
    it.take({ type: 'explained' });
    it.wait(RULES.farewellMs);
    for (let taps = 0; taps < 3; taps += 1)
      expect(it.take({ type: 'level-tapped', level: 5 })).toEqual([]);
    expect(it.state().view).toMatchObject({ name: 'rating', repeats: { count: 3 } });
    expect(drafts(it.wait(60_000 - RULES.farewellMs))).toEqual([
      { kind: 'presses.ignored', body: { count: 3 } },
    ]);
    expect(drafts(it.take({ type: 'level-tapped', level: 1 }))).toMatchObject([
      { kind: 'rating.given', body: { level: 1 } },
    ]);
  });

  test('know the set time from one clerk to the next: a new session’s first tap counts', () => {
    const it = signedIn(office({ modes: ['always'] }));
    it.take({ type: 'level-tapped', level: 5 });
    it.take({ type: 'stored', tap: 1, seq: 9 });
    it.wait(repeatMs);
    expect(it.state().ratedAt).not.toBeNull();
  });
});

describe('“not this officer”', () => {
  test('leaves the rating to the counter, and is on record beside the clerk who was shown', () => {
    const it = signedIn(BY_RECEIPT);
    scan(it);
    expect(drafts(it.take({ type: 'clerk-disowned' }))).toEqual([
      { kind: 'clerk.disowned', body: { session: 's1', clerk: 'lan' } },
    ]);
    it.take({ type: 'level-tapped', level: 1 });
    expect(drafts(it.effects).at(-1)).toMatchObject({
      kind: 'rating.given',
      body: { clerk: null, counter: 'quay-3', session: 's1', dossier: HASH },
    });
  });

  test('can be taken back', () => {
    const it = signedIn(BY_RECEIPT);
    scan(it);
    it.take({ type: 'clerk-disowned' });
    it.take({ type: 'went-back' });
    it.take({ type: 'level-tapped', level: 1 });
    expect(drafts(it.effects).at(-1)).toMatchObject({ body: { clerk: 'lan' } });
  });

  test('is gone with the citizen where the faces are always there', () => {
    const it = signedIn(office({ modes: ['always'] }));
    it.take({ type: 'clerk-disowned' });
    expect(it.state().view).toMatchObject({ visit: { isClerks: false } });
    it.wait(windowMs);
    expect(it.state().view).toMatchObject({ visit: { isClerks: true } });
    expect(deadlineOf(it.state(), RULES)).toBe(it.state().touchedAt + RULES.sessionIdleMs);
  });
});
