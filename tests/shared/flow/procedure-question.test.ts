import { describe, expect, test } from 'vitest';
import { RULES } from '../../../shared/flow/rules.ts';
import { BY_RECEIPT, drafts, signedIn, type Kiosk } from './harness.ts';

const CODE = 'H55.12-261004-0007';
const HASH = 'b'.repeat(64);

function scan(it: Kiosk, isRated = false) {
  const asked = it.take({ type: 'code-scanned', text: CODE });
  const { view } = it.state();
  if (view.name !== 'reading-code') throw new Error(`is ${view.name}`);
  return [...asked, ...it.take({ type: 'dossier-read', ask: view.ask, dossier: HASH, isRated })];
}

describe('the question about the procedure', () => {
  function atQuestion(setting = BY_RECEIPT): Kiosk {
    const it = signedIn(setting);
    scan(it);
    it.take({ type: 'level-tapped', level: 5 });
    it.take({ type: 'stored', tap: 1, seq: 9 });
    it.take({ type: 'explained' });
    return it;
  }

  test('comes after everything about the clerk; its answer is stored at once and thanked for', () => {
    const it = atQuestion();
    expect(it.state().view).toMatchObject({ name: 'rating-procedure', rating: 9, undo: false });
    expect(drafts(it.take({ type: 'procedure-rated', level: 1 }))).toEqual([
      { kind: 'procedure.rated', body: { rating: 9, scale: 'vn-5', level: 1 } },
    ]);
    it.take({ type: 'stored', tap: 2, seq: 10 });
    expect(it.state().view).toMatchObject({ name: 'thanks', undo: false });
  });

  test('can be skipped, and skips itself', () => {
    const skipped = atQuestion();
    expect(skipped.take({ type: 'procedure-skipped' })).toEqual([]);
    expect(skipped.state().view.name).toBe('thanks');
    const left = atQuestion();
    expect(left.wait(RULES.procedureMs)).toEqual([]);
    expect(left.state().view.name).toBe('thanks');
  });

  test('is not asked of an empty place', () => {
    const it = signedIn(BY_RECEIPT);
    scan(it);
    it.take({ type: 'level-tapped', level: 5 });
    it.take({ type: 'stored', tap: 1, seq: 9 });
    it.wait(RULES.reasonsMs);
    expect(it.state().view.name).toBe('thanks');
  });

  test('is not asked where nobody could tell which procedure it was', () => {
    const it = signedIn(BY_RECEIPT);
    it.take({ type: 'no-code-chosen' });
    it.take({ type: 'level-tapped', level: 5 });
    it.take({ type: 'stored', tap: 1, seq: 9 });
    it.take({ type: 'explained' });
    expect(it.state().view.name).toBe('thanks');
  });

  test('takes the place of the thanks where nothing else is asked, and the level can still be changed', () => {
    const { offer } = BY_RECEIPT;
    const it = signedIn({ ...BY_RECEIPT, offer: offer && { ...offer, reasons: null } });
    scan(it);
    it.take({ type: 'level-tapped', level: 5 });
    it.take({ type: 'stored', tap: 1, seq: 9 });
    expect(it.state().view).toMatchObject({ name: 'rating-procedure', undo: true });
    expect(drafts(it.take({ type: 'undo-tapped' }))).toEqual([
      { kind: 'rating.changed', body: { rating: 9, level: null } },
    ]);
  });

  test('takes only levels that the scale has', () => {
    const it = atQuestion();
    for (const level of [0, 6, 2.5])
      expect(it.take({ type: 'procedure-rated', level })).toEqual([]);
  });
});
