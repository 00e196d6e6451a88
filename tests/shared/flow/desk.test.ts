import { describe, expect, test } from 'vitest';
import { deadlineOf } from '../../../shared/flow/deadline.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import { readBody } from '../../../shared/log/entry.ts';
import { drafts, signedIn, type Kiosk } from './harness.ts';

const STICK = { id: '/media/usb', name: 'usb', freeBytes: 1_000 };
const ASKED = {
  type: 'desk-export-asked',
  what: 'bundle',
  scope: { kind: 'unsynced' },
  drive: STICK.id,
} as const;
const DONE = {
  ok: true,
  file: 'hai-long-kiosk-1-1-9.age',
  from: 1,
  to: 9,
  bytes: 4_000,
  hash: 'b'.repeat(64),
  checked: true,
} as const;

function atMenu(): Kiosk {
  const it = signedIn();
  it.take({ type: 'staff-asked' });
  it.take({ type: 'desk-asked' });
  it.take({ type: 'desk-staff-chosen', staff: 'cntt' });
  it.take({ type: 'desk-pin-entered', pin: '468024' });
  it.take({ type: 'desk-pin-accepted', staff: 'cntt' });
  it.take({ type: 'desk-drives-found', drives: [STICK] });
  return it;
}

function pageOf(it: Kiosk): unknown {
  const { view } = it.state();
  return view.name === 'desk' ? view.page : view.name;
}

describe('the desk', () => {
  test('opens from the staff screen alone', () => {
    const it = signedIn();
    it.take({ type: 'desk-asked' });
    expect(it.state().view.name).toBe('rating');
  });

  test('asks the host for the PIN, and for drives after a right one only', () => {
    const it = signedIn();
    it.take({ type: 'staff-asked' });
    it.take({ type: 'desk-asked' });
    it.take({ type: 'desk-staff-chosen', staff: 'cntt' });
    const pin = { type: 'desk-pin-entered', pin: '468024' } as const;
    const asked = { type: 'check-staff-pin', staff: 'cntt', pin: '468024' };
    expect(it.take(pin)).toEqual([asked]);
    expect(it.take(pin)).toEqual([]);
    expect(it.take(ASKED)).toEqual([]);
    expect(it.take({ type: 'desk-pin-accepted', staff: 'another' })).toEqual([]);
    it.take({ type: 'desk-pin-refused', staff: 'cntt', refusal: { reason: 'locked' } });
    expect(pageOf(it)).toMatchObject({ name: 'pin', refusal: { reason: 'locked' } });
    it.take(pin);
    const accepted = it.take({ type: 'desk-pin-accepted', staff: 'cntt' });
    expect(accepted).toEqual([{ type: 'list-drives' }]);
    expect(JSON.stringify(it.state())).not.toContain('468024');
  });

  test('an answer for somebody who has gone back opens nothing', () => {
    const it = signedIn();
    it.take({ type: 'staff-asked' });
    it.take({ type: 'desk-asked' });
    it.take({ type: 'desk-staff-chosen', staff: 'cntt' });
    it.take({ type: 'desk-pin-entered', pin: '468024' });
    it.take({ type: 'went-back' });
    it.take({ type: 'desk-pin-accepted', staff: 'cntt' });
    expect(pageOf(it)).toEqual({ name: 'choosing' });
  });

  test('exports once, shows how far it is, and can’t be left or timed out meanwhile', () => {
    const it = atMenu();
    const { type: _, ...order } = ASKED;
    expect(it.take(ASKED)).toEqual([{ type: 'export-log', ...order, staff: 'cntt' }]);
    expect(it.take(ASKED)).toEqual([]);
    it.take({ type: 'desk-progressed', done: 4, total: 9 });
    expect(pageOf(it)).toMatchObject({
      name: 'working',
      work: { of: 'bundle', done: 4, total: 9 },
    });
    it.take({ type: 'went-back' });
    it.wait(3_600_000);
    expect(pageOf(it)).toMatchObject({ name: 'working' });
    expect(deadlineOf(it.state(), RULES)).toBeNull();
  });

  test('puts on record what left the kiosk, and nothing where nothing did', () => {
    const it = atMenu();
    it.take(ASKED);
    const outcome = { of: 'bundle', staff: 'cntt', verdict: DONE } as const;
    const [draft, ...others] = drafts(it.take({ type: 'desk-ended', outcome }));
    expect(others).toEqual([]);
    const { hash, from, to } = DONE;
    expect(draft).toEqual({
      kind: 'export.made',
      body: { from, to, hash, what: 'bundle', staff: 'cntt' },
    });
    expect(draft && readBody(draft).ok).toBe(true);
    expect(pageOf(it)).toMatchObject({ name: 'menu', outcome });
    it.take(ASKED);
    const failed = { ...outcome, verdict: { ok: false, reason: 'drive-gone' } } as const;
    expect(drafts(it.take({ type: 'desk-ended', outcome: failed }))).toEqual([]);
  });

  test('an export that ends behind another screen is on record too', () => {
    const it = atMenu();
    it.take(ASKED);
    it.take({ type: 'service-lost', reason: 'storage' });
    const outcome = { of: 'bundle', staff: 'cntt', verdict: DONE } as const;
    expect(drafts(it.take({ type: 'desk-ended', outcome }))).toHaveLength(1);
    expect(it.state().view.name).toBe('out-of-service');
  });

  test('closes itself, and leads back to the clerk who is signed in', () => {
    const it = atMenu();
    it.wait(RULES.deskIdleMs);
    expect(it.state().view).toMatchObject({ name: 'rating', session: { clerk: 'lan' } });
    const by = atMenu();
    by.take({ type: 'went-back' });
    expect(by.state().view).toMatchObject({ name: 'rating', session: { clerk: 'lan' } });
  });
});
