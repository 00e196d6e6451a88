import { describe, expect, test } from 'vitest';
import { COMMENT_MAX_LENGTH } from '../../../shared/domain/questionnaire.ts';
import type { Intent } from '../../../shared/flow/event.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import type { Explaining } from '../../../shared/flow/state.ts';
import { ASKING, drafts, kiosk, signedIn, type Kiosk } from './harness.ts';

/** A citizen in front of the reasons, after one tap that is entry 7. */
function explaining(level = 2, closesInMs: number | null = null, locale?: 'en'): Kiosk {
  const it = signedIn(ASKING, closesInMs);
  if (locale) it.take({ type: 'locale-chosen', locale });
  it.take({ type: 'level-tapped', level });
  it.take({ type: 'stored', tap: 1, seq: 7 });
  return it;
}

function type(it: Kiosk, keys: string): void {
  for (const key of keys) it.take({ type: 'key-typed', key });
}

function viewOf(it: Kiosk): Explaining {
  const { view } = it.state();
  if (view.name !== 'explaining') throw new Error(`shows ${view.name}`);
  return view;
}

function explained(it: Kiosk): readonly object[] {
  return drafts(it.effects).flatMap(({ kind, body }) =>
    kind === 'rating.explained' ? [body] : [],
  );
}

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
    type(it, 'raats toots');
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
    type(it, '  \n');
    it.take({ type: 'explained' });
    expect(it.state().view).toMatchObject({ name: 'thanks', undo: false });
    expect(explained(it)).toEqual([]);
  });
});

describe('the comment', () => {
  test('that is skipped is not written; the reasons are', () => {
    const it = explaining();
    it.take({ type: 'reason-toggled', reason: 'other' });
    it.take({ type: 'comment-asked' });
    type(it, 'thooi');
    it.take({ type: 'comment-skipped' });
    expect(explained(it)).toEqual([{ rating: 7, reasons: ['other'], comment: null }]);
  });

  test('outlives the way back to the reasons', () => {
    const it = explaining();
    it.take({ type: 'comment-asked' });
    type(it, 'chaof');
    it.take({ type: 'went-back' });
    expect(viewOf(it)).toMatchObject({ step: 'reasons', comment: { text: 'chào' } });
    it.take({ type: 'explained' });
    expect(explained(it)).toEqual([{ rating: 7, reasons: [], comment: 'chào' }]);
  });

  test('gets back what was typed of a word that is no syllable', () => {
    const it = explaining();
    it.take({ type: 'comment-asked' });
    type(it, 'users');
    it.take({ type: 'explained' });
    expect(explained(it)).toEqual([{ rating: 7, reasons: [], comment: 'users' }]);
  });

  test.each(['a', 'users ', 'đi học. '])('never grows past what may be stored (%j)', (piece) => {
    const it = explaining();
    it.take({ type: 'comment-asked' });
    type(it, piece.repeat(COMMENT_MAX_LENGTH));
    type(it, 'users');
    const { text } = viewOf(it).comment;
    expect(text.length).toBeLessThanOrEqual(COMMENT_MAX_LENGTH);
    it.take({ type: 'explained' });
    const [body] = explained(it);
    expect(body).toHaveProperty('comment');
    expect(JSON.stringify(body).length).toBeLessThan(COMMENT_MAX_LENGTH + 100);
  });

  test('is corrected where the caret was put, and erased letter by letter', () => {
    const it = explaining();
    it.take({ type: 'comment-asked' });
    type(it, 'hoan thieejn');
    it.take({ type: 'cursor-moved', to: 4 });
    type(it, 'f');
    expect(viewOf(it).comment).toMatchObject({ text: 'hoàn thiện', cursor: 4 });
    it.take({ type: 'key-erased' });
    expect(viewOf(it).comment).toMatchObject({ text: 'hòa thiện', cursor: 3 });
  });

  test.each([
    ['vni', 'ra61t', 'rất'],
    ['off', 'raats', 'raats'],
  ] as const)('by %s: %s is %s', (method, keys, text) => {
    const it = explaining();
    it.take({ type: 'comment-asked' });
    it.take({ type: 'input-method-chosen', method });
    type(it, keys);
    expect(viewOf(it).comment.text).toBe(text);
  });

  test('begins without Vietnamese keys for who reads another language', () => {
    expect(viewOf(explaining(4)).method).toBe('telex');
    expect(viewOf(explaining(4, null, 'en')).method).toBe('off');
  });

  test('takes no key before it is asked for', () => {
    const it = explaining();
    type(it, 'abc');
    it.take({ type: 'key-erased' });
    it.take({ type: 'cursor-moved', to: 3 });
    expect(viewOf(it).comment.text).toBe('');
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
    type(it, 'oke');
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
