import { describe, expect, test } from 'vitest';
import type { LookUpDoor, LookUpPage } from '../../../shared/flow/look-up-state.ts';
import { paymentOf } from '../../../shared/flow/payment.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import { booted, drafts, SETTING, signedIn, type Kiosk } from './harness.ts';

function at(door: LookUpDoor): Kiosk {
  const it = booted();
  it.take({ type: 'look-up-asked', door });
  return it;
}

function typeKeys(it: Kiosk, keys: string): void {
  for (const key of keys) it.take({ type: 'key-typed', key });
}

function pageOf(it: Kiosk): LookUpPage {
  const { view } = it.state();
  if (view.name !== 'looking-up') throw new Error(`shows ${view.name}`);
  return view.page;
}

function queryOf(it: Kiosk): string {
  const { view } = it.state();
  return view.name === 'looking-up' ? view.query.text : '';
}

/** A form with words in it. */
function writing(): Kiosk {
  const it = at('channels');
  it.take({ type: 'feedback-asked', about: 'report' });
  typeKeys(it, 'chowf laau');
  it.take({ type: 'feedback-field-chosen', field: 'contact' });
  typeKeys(it, '0912');
  return it;
}

describe('the way through', () => {
  test.each(['procedures', 'people', 'channels'] as const)('%s and back', (door) => {
    const it = at(door);
    expect(pageOf(it)).toEqual({ name: door });
    it.take({ type: 'went-back' });
    expect(it.state().view).toEqual({ name: 'waiting' });
  });

  test('a procedure, its payment, and step by step back to the list as it was left', () => {
    const it = at('procedures');
    it.take({ type: 'field-chosen', field: 'Hộ tịch' });
    typeKeys(it, 'khai sinh');
    it.take({ type: 'procedure-chosen', code: '1.001193' });
    it.take({ type: 'payment-asked' });
    typeKeys(it, '2610a05');
    expect(pageOf(it)).toEqual({ ...paymentOf('1.001193'), digits: '261005' });
    it.take({ type: 'key-erased' });
    expect(pageOf(it)).toMatchObject({ digits: '26100' });
    it.take({ type: 'went-back' });
    expect(pageOf(it)).toEqual({ name: 'procedure', code: '1.001193' });
    it.take({ type: 'went-back' });
    expect(it.state().view).toMatchObject({
      page: { name: 'procedures' },
      field: 'Hộ tịch',
      query: { text: 'khai sinh' },
    });
  });

  test('the search takes Telex in Vietnamese and plain letters in English', () => {
    const it = at('procedures');
    typeKeys(it, 'ddaats\n');
    expect(queryOf(it)).toBe('đất');
    const other = booted();
    other.take({ type: 'locale-chosen', locale: 'en' });
    other.take({ type: 'look-up-asked', door: 'procedures' });
    typeKeys(other, 'ddaats');
    expect(queryOf(other)).toBe('ddaats');
  });

  test('no door opens while somebody rates, and no entry tells what was looked up', () => {
    const rating = signedIn();
    rating.take({ type: 'level-tapped', level: 3 });
    const before = rating.state().view;
    rating.take({ type: 'look-up-asked', door: 'people' });
    expect(rating.state().view).toEqual(before);
    const it = at('procedures');
    typeKeys(it, 'ly hon');
    it.take({ type: 'procedure-chosen', code: '1.000080' });
    it.wait(RULES.lookUpMs);
    expect(drafts(it.effects)).toEqual([]);
  });
});

describe('beside a clerk', () => {
  test('the look-up begins with the choice, and leads back to the same session', () => {
    const it = signedIn();
    const { view } = it.state();
    it.take({ type: 'look-up-asked', door: 'menu' });
    it.take({ type: 'look-up-asked', door: 'people' });
    expect(pageOf(it)).toEqual({ name: 'people' });
    it.take({ type: 'look-up-ended' });
    expect(it.state().view).toMatchObject({
      name: 'rating',
      session: 'session' in view ? view.session : null,
    });
    expect(drafts(it.effects).map(({ kind }) => kind)).toEqual(['session.opened']);
  });

  test('no door opens before faces that were opened for one visit', () => {
    const it = signedIn({
      ...SETTING,
      offer: SETTING.offer && {
        ...SETTING.offer,
        opening: { ...SETTING.offer.opening, modes: ['receipt'], noCode: true },
      },
    });
    it.take({ type: 'no-code-chosen' });
    expect(it.state().view.name).toBe('rating');
    it.take({ type: 'look-up-asked', door: 'menu' });
    expect(it.state().view.name).toBe('rating');
  });
});

describe('what was looked up is gone', () => {
  test('when nobody touches it any more; each touch is a new beginning', () => {
    const it = at('procedures');
    it.take({ type: 'locale-chosen', locale: 'en' });
    it.take({ type: 'comfort-toggled', mode: 'largeType' });
    typeKeys(it, 'khai');
    it.wait(RULES.lookUpMs - 1);
    it.take({ type: 'touched' });
    it.wait(RULES.lookUpMs - 1);
    expect(queryOf(it)).toBe('khai');
    it.wait(1);
    expect(it.state()).toMatchObject({
      view: { name: 'waiting' },
      locale: 'vi',
      comfort: { largeType: false },
    });
    expect(JSON.stringify(it.state())).not.toContain('khai');
  });

  test('words that were not sent stay as long as they are written, and no longer', () => {
    const it = writing();
    it.wait(RULES.feedbackMs - 1);
    expect(pageOf(it)).toMatchObject({ text: { text: 'chờ lâu' }, contact: { text: '0912' } });
    it.wait(1);
    expect(it.state().view).toEqual({ name: 'waiting' });
    expect(it.effects).toEqual([]);
  });

  test('a new look-up begins empty', () => {
    const it = at('procedures');
    typeKeys(it, 'khai');
    it.take({ type: 'look-up-ended' });
    it.take({ type: 'look-up-asked', door: 'procedures' });
    expect(queryOf(it)).toBe('');
  });
});

describe('words to the office', () => {
  test('go to be sealed once, trimmed, and thanks come when they are stored', () => {
    const it = writing();
    typeKeys(it, ' ');
    const effects = it.take({ type: 'feedback-given' });
    expect(effects).toEqual([
      {
        type: 'append-feedback',
        tap: 1,
        feedback: { about: 'report', text: 'chờ lâu', contact: '0912' },
      },
    ]);
    expect(it.take({ type: 'feedback-given' })).toEqual([]);
    expect(it.state().view.name).toBe('saving-feedback');
    it.take({ type: 'stored', tap: 1, seq: 9 });
    expect(it.state().view).toMatchObject({ name: 'feedback-thanks' });
    expect(JSON.stringify(it.state())).not.toContain('0912');
    it.wait(RULES.thanksMs);
    expect(it.state().view).toEqual({ name: 'waiting' });
  });

  test('need words', () => {
    const it = at('channels');
    it.take({ type: 'feedback-asked', about: 'proposal' });
    typeKeys(it, '  ');
    expect(it.take({ type: 'feedback-given' })).toEqual([]);
    expect(pageOf(it)).toMatchObject({ name: 'feedback', about: 'proposal' });
  });

  test('that could not be sealed come back into the form, and can be sent again', () => {
    const it = writing();
    it.take({ type: 'feedback-given' });
    it.take({ type: 'feedback-refused', tap: 1 });
    expect(pageOf(it)).toMatchObject({
      name: 'feedback',
      refused: true,
      text: { text: 'chờ lâu' },
      contact: { text: '0912' },
    });
    expect(it.take({ type: 'feedback-given' })).toMatchObject([{ tap: 2 }]);
  });

  test('that the disk keeps waiting are told so, and thanked for when they are written', () => {
    const it = writing();
    it.take({ type: 'feedback-given' });
    it.wait(RULES.saveTimeoutMs);
    expect(it.state().view).toMatchObject({ name: 'out-of-service', pending: { id: 1 } });
    it.take({ type: 'stored', tap: 1, seq: 9 });
    expect(it.state().view).toMatchObject({ name: 'feedback-thanks' });
  });
});
