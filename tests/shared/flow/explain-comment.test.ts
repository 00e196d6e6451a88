import { describe, expect, test } from 'vitest';
import { COMMENT_MAX_LENGTH } from '../../../shared/domain/questionnaire.ts';
import { explained, explaining, typeKeys, viewOf } from './explaining.ts';

describe('the comment', () => {
  test('that is skipped is not written; the reasons are', () => {
    const it = explaining();
    it.take({ type: 'reason-toggled', reason: 'other' });
    it.take({ type: 'comment-asked' });
    typeKeys(it, 'thooi');
    it.take({ type: 'comment-skipped' });
    expect(explained(it)).toEqual([{ rating: 7, reasons: ['other'], comment: null }]);
  });

  test('outlives the way back to the reasons', () => {
    const it = explaining();
    it.take({ type: 'comment-asked' });
    typeKeys(it, 'chaof');
    it.take({ type: 'went-back' });
    expect(viewOf(it)).toMatchObject({ step: 'reasons', comment: { text: 'chào' } });
    it.take({ type: 'explained' });
    expect(explained(it)).toEqual([{ rating: 7, reasons: [], comment: 'chào' }]);
  });

  test('gets back what was typed of a word that is no syllable', () => {
    const it = explaining();
    it.take({ type: 'comment-asked' });
    typeKeys(it, 'users');
    it.take({ type: 'explained' });
    expect(explained(it)).toEqual([{ rating: 7, reasons: [], comment: 'users' }]);
  });

  test.each(['a', 'users ', 'đi học. '])('never grows past what may be stored (%j)', (piece) => {
    const it = explaining();
    it.take({ type: 'comment-asked' });
    typeKeys(it, piece.repeat(COMMENT_MAX_LENGTH));
    typeKeys(it, 'users');
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
    typeKeys(it, 'hoan thieejn');
    it.take({ type: 'cursor-moved', to: 4 });
    typeKeys(it, 'f');
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
    typeKeys(it, keys);
    expect(viewOf(it).comment.text).toBe(text);
  });

  test('begins without Vietnamese keys for who reads another language', () => {
    expect(viewOf(explaining(4)).method).toBe('telex');
    expect(viewOf(explaining(4, null, 'en')).method).toBe('off');
  });

  test('takes no key before it is asked for', () => {
    const it = explaining();
    typeKeys(it, 'abc');
    it.take({ type: 'key-erased' });
    it.take({ type: 'cursor-moved', to: 3 });
    expect(viewOf(it).comment.text).toBe('');
  });
});
