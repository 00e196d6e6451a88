import { describe, expect, test } from 'vitest';
import type { Intent } from '../../../shared/flow/event.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import { explained, explaining, typeKeys, viewOf } from './explaining.ts';
import { ASKING, drafts, kiosk, signedIn } from './harness.ts';

describe('after a stored tap', () => {
  test('the reasons are offered, none chosen and nothing written', () => {
    expect(viewOf(explaining())).toMatchObject({
      rating: 7,
      step: 'reasons',
      reasons: [],
      comment: { text: '' },
    });
  });

  test('an office that asks none thanks at once', () => {
    const it = signedIn();
    it.take({ type: 'level-tapped', level: 2 });
    it.take({ type: 'stored', tap: 1, seq: 7 });
    expect(it.state().view).toMatchObject({ name: 'thanks', undo: true });
  });

  test('every level leads through the same screens with the same touches', () => {
    const touches: readonly Intent[] = [
      { type: 'reason-toggled', reason: 'time' },
      { type: 'comment-asked' },
      { type: 'key-typed', key: 'a' },
      { type: 'went-back' },
      { type: 'comment-asked' },
      { type: 'explained' },
    ];
    const paths = [1, 2, 3, 4, 5].map((level) => {
      const it = explaining(level);
      return touches.map((touch) => {
        it.take(touch);
        const { view } = it.state();
        return 'step' in view ? `${view.name}/${view.step}` : view.name;
      });
    });
    for (const path of paths) expect(path).toEqual(paths[0]);
  });

  test('a late answer out of service is thanked for, but somebody else may stand there: no questions', () => {
    const it = signedIn(ASKING);
    it.take({ type: 'level-tapped', level: 3 });
    it.wait(RULES.saveTimeoutMs);
    it.take({ type: 'stored', tap: 1, seq: 7 });
    expect(it.state().view).toMatchObject({ name: 'thanks', rating: 7, undo: true });
  });
});

describe('reasons', () => {
  test('are chosen and let go by touch, several together', () => {
    const it = explaining();
    it.take({ type: 'reason-toggled', reason: 'time' });
    it.take({ type: 'reason-toggled', reason: 'other' });
    it.take({ type: 'reason-toggled', reason: 'time' });
    expect(viewOf(it).reasons).toEqual(['other']);
  });

  test('are only those that the office offers', () => {
    const it = explaining();
    it.take({ type: 'reason-toggled', reason: 'weather' });
    expect(viewOf(it).reasons).toEqual([]);
  });

  test('are written once with the comment, and thanked for only when durable', () => {
    const it = explaining();
    it.take({ type: 'reason-toggled', reason: 'time' });
    it.take({ type: 'comment-asked' });
    typeKeys(it, 'raats toots');
    expect(it.take({ type: 'explained' })).toEqual([
      {
        type: 'append',
        tap: 2,
        draft: {
          kind: 'rating.explained',
          body: { rating: 7, reasons: ['time'], comment: 'rất tốt' },
        },
      },
    ]);
    expect(it.state().view.name).toBe('saving-explanation');
    it.take({ type: 'explained' });
    it.take({ type: 'stored', tap: 2, seq: 8 });
    expect(it.state().view).toMatchObject({ name: 'thanks', rating: 7, undo: false });
    it.wait(RULES.farewellMs);
    expect(it.state().view).toMatchObject({ name: 'rating', revising: null });
    expect(explained(it)).toHaveLength(1);
  });

  test('none chosen and nothing written is no entry', () => {
    const it = explaining();
    it.take({ type: 'comment-asked' });
    typeKeys(it, '  \n');
    it.take({ type: 'explained' });
    expect(it.state().view).toMatchObject({ name: 'thanks', undo: false });
    expect(explained(it)).toEqual([]);
  });
});

describe('time', () => {
  test.each([
    ['reasons', RULES.reasonsMs],
    ['comment', RULES.commentMs],
  ] as const)('for the %s begins anew with every touch, and keeps what is there', (step, ms) => {
    const it = explaining();
    it.take({ type: 'reason-toggled', reason: 'attitude' });
    if (step === 'comment') it.take({ type: 'comment-asked' });
    it.wait(ms - 1);
    it.take({ type: 'touched' });
    it.wait(ms - 1);
    expect(viewOf(it).step).toBe(step);
    it.wait(1);
    expect(it.state().view.name).toBe('saving-explanation');
    expect(explained(it)).toEqual([{ rating: 7, reasons: ['attitude'], comment: null }]);
  });

  test('is whole for the reasons of a rating that took long to store', () => {
    const it = signedIn(ASKING);
    it.take({ type: 'level-tapped', level: 2 });
    it.wait(RULES.saveTimeoutMs - 1);
    it.take({ type: 'stored', tap: 1, seq: 7 });
    it.wait(RULES.reasonsMs - 1);
    expect(viewOf(it).step).toBe('reasons');
    it.wait(1);
    expect(it.state().view.name).toBe('thanks');
  });

  test('does not change the language in the middle, but after the thanks', () => {
    const it = explaining(5, null, 'en');
    it.take({ type: 'comment-asked' });
    it.wait(RULES.commentMs - 1);
    expect(it.state()).toMatchObject({ locale: 'en', view: { name: 'explaining' } });
    it.wait(1);
    it.wait(RULES.farewellMs);
    expect(it.state()).toMatchObject({ locale: 'vi', view: { name: 'rating' } });
  });
});

describe('choosing again', () => {
  test('is possible beside the reasons and takes them back too', () => {
    const it = explaining(1);
    it.take({ type: 'reason-toggled', reason: 'attitude' });
    expect(drafts(it.take({ type: 'undo-tapped' }))).toEqual([
      { kind: 'rating.changed', body: { rating: 7, level: null } },
    ]);
    it.take({ type: 'stored', tap: 2, seq: 8 });
    it.take({ type: 'level-tapped', level: 5 });
    it.take({ type: 'stored', tap: 3, seq: 9 });
    expect(viewOf(it)).toMatchObject({ rating: 7, level: 5, reasons: [] });
    it.take({ type: 'reason-toggled', reason: 'other' });
    it.take({ type: 'explained' });
    expect(explained(it)).toEqual([{ rating: 7, reasons: ['other'], comment: null }]);
  });

  test('is over with the comment and with the thanks after it', () => {
    const it = explaining();
    it.take({ type: 'comment-asked' });
    expect(it.take({ type: 'undo-tapped' })).toEqual([]);
    it.take({ type: 'explained' });
    expect(it.take({ type: 'undo-tapped' })).toEqual([]);
    expect(it.state().view.name).toBe('thanks');
  });
});

describe('a clerk who has to go', () => {
  test('by time waits for the citizen', () => {
    const it = explaining(3, 1_000);
    it.wait(RULES.reasonsMs - 1);
    it.take({ type: 'comment-asked' });
    typeKeys(it, 'oke');
    it.take({ type: 'explained' });
    it.take({ type: 'stored', tap: 2, seq: 8 });
    expect(it.state().view.name).toBe('thanks');
    it.wait(RULES.farewellMs);
    expect(drafts(it.wait(0))).toEqual([
      { kind: 'session.closed', body: { session: 's1', reason: 'shift-end' } },
    ]);
  });

  test('by the roster waits for the citizen, and is gone after the thanks', () => {
    const it = explaining();
    it.take({ type: 'comment-asked' });
    expect(it.take({ type: 'roster-changed', clerks: ['minh'] })).toEqual([]);
    const { offer } = ASKING;
    const later = kiosk({ ...ASKING, offer: offer && { ...offer, clerks: ['minh'] } }, it.state());
    later.take({ type: 'comment-skipped' });
    expect(later.state().view.name).toBe('thanks');
    later.wait(it.now() + RULES.farewellMs);
    expect(later.state().view.name).toBe('waiting');
    expect(drafts(later.effects)).toEqual([
      { kind: 'session.closed', body: { session: 's1', reason: 'removed' } },
    ]);
  });
});

describe('out of service', () => {
  test('keeps what was chosen and typed as the write that waits', () => {
    const it = explaining();
    it.take({ type: 'reason-toggled', reason: 'time' });
    it.take({ type: 'service-lost', reason: 'storage' });
    it.take({ type: 'service-lost', reason: 'no-space' });
    expect(explained(it)).toEqual([{ rating: 7, reasons: ['time'], comment: null }]);
    expect(it.state().view).toMatchObject({ name: 'out-of-service', pending: { kind: 'explain' } });
    it.take({ type: 'stored', tap: 2, seq: 8 });
    expect(it.state().view).toMatchObject({ name: 'thanks', undo: false });
  });

  test('with nothing chosen leaves nothing to write', () => {
    const it = explaining();
    it.take({ type: 'service-lost', reason: 'storage' });
    expect(explained(it)).toEqual([]);
    it.take({ type: 'service-restored' });
    expect(it.state().view).toMatchObject({ name: 'rating', revising: null });
  });

  test('is shown when the explanation can’t be stored in time', () => {
    const it = explaining();
    it.take({ type: 'reason-toggled', reason: 'time' });
    it.take({ type: 'explained' });
    it.wait(RULES.saveTimeoutMs);
    expect(it.state().view).toMatchObject({ name: 'out-of-service', reason: 'storage' });
    expect(explained(it)).toHaveLength(1);
  });
});

test('a page that is about to end writes what was begun, and only that', () => {
  const it = explaining();
  it.take({ type: 'reason-toggled', reason: 'time' });
  it.take({ type: 'interrupted' });
  it.take({ type: 'interrupted' });
  expect(explained(it)).toEqual([{ rating: 7, reasons: ['time'], comment: null }]);
  const resting = signedIn(ASKING);
  expect(resting.take({ type: 'interrupted' })).toEqual([]);
  expect(resting.state().view.name).toBe('rating');
});
