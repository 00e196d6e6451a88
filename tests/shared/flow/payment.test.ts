import { describe, expect, test } from 'vitest';
import type { PaymentPage } from '../../../shared/flow/look-up-state.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import type { Setting } from '../../../shared/flow/state.ts';
import { booted, SETTING, type Kiosk } from './harness.ts';

const CODE = 'H55.12-261004-0007';

/** Where the fee of a procedure is paid. */
function paying(setting: Setting = SETTING): Kiosk {
  const it = booted(setting);
  it.take({ type: 'look-up-asked', door: 'procedures' });
  it.take({ type: 'procedure-chosen', code: '2.000635' });
  it.take({ type: 'payment-asked' });
  return it;
}

function pageOf(it: Kiosk): PaymentPage {
  const { view } = it.state();
  if (view.name !== 'looking-up' || view.page.name !== 'payment')
    throw new Error(`shows ${view.name}`);
  return view.page;
}

function scan(it: Kiosk, text: string): PaymentPage {
  expect(it.take({ type: 'code-scanned', text })).toEqual([]);
  return pageOf(it);
}

describe('a receipt that is scanned where its fee is paid', () => {
  test.each([
    ['a bare code', CODE],
    ['Code 39 with its asterisks', `*${CODE}*`],
    ['the address in the QR code', `https://hcc.example.vn/tra-cuu.aspx?mahs=${CODE}`],
  ])('names its dossier: %s', (_what, text) => {
    expect(scan(paying(), text)).toMatchObject({ scanned: { text: CODE }, fault: null });
  });

  test('stands in place of what was typed, and the next key begins anew', () => {
    const it = paying();
    for (const key of '26100') it.take({ type: 'key-typed', key });
    expect(scan(it, CODE)).toMatchObject({ digits: '', scanned: { text: CODE } });
    it.take({ type: 'key-typed', key: 'x' });
    expect(pageOf(it).scanned?.text).toBe(CODE);
    it.take({ type: 'key-typed', key: '2' });
    expect(pageOf(it)).toMatchObject({ digits: '2', scanned: null });
  });

  test('goes with the erasing key, and with the one that clears all', () => {
    for (const type of ['key-erased', 'payment-asked'] as const) {
      const it = paying();
      scan(it, CODE);
      it.take({ type });
      expect(pageOf(it)).toMatchObject({ digits: '', scanned: null, fault: null });
    }
  });

  test.each([
    ['not-a-code', '8934588012345'],
    ['other-office', 'H56.01-261004-0007'],
    ['future-date', 'H55.12-261006-0007'],
    ['impossible-date', 'H55.12-261304-0007'],
    ['sequence-length', 'H55.12-261004-07'],
  ])('that names none says why (%s) and leaves what was there', (fault, text) => {
    const it = paying();
    scan(it, CODE);
    expect(scan(it, text)).toMatchObject({ scanned: { text: CODE }, fault });
    it.take({ type: 'key-typed', key: '2' });
    expect(pageOf(it).fault).toBeNull();
  });

  test('of another office is taken where this one takes them', () => {
    const opening = SETTING.offer && { ...SETTING.offer.opening, otherOffices: true };
    const offer = SETTING.offer && opening && { ...SETTING.offer, opening };
    const page = scan(paying({ ...SETTING, offer }), 'H56.01-261004-0007');
    expect(page).toMatchObject({ scanned: { unit: 'H56.01' }, fault: null });
  });

  test('is nowhere once the page is left, and opens no faces', () => {
    const it = paying();
    scan(it, CODE);
    it.wait(RULES.lookUpMs);
    expect(it.state().view).toEqual({ name: 'waiting' });
    expect(JSON.stringify(it.state())).not.toContain('261004');
    expect(it.effects).toEqual([]);
  });

  test('changes nothing on any other page of the look-up', () => {
    const it = booted();
    it.take({ type: 'look-up-asked', door: 'procedures' });
    const before = it.state().view;
    it.take({ type: 'code-scanned', text: CODE });
    expect(it.state().view).toEqual(before);
  });
});
