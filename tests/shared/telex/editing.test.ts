import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backspace } from '../../../shared/telex/backspace.ts';
import {
  finishWord,
  moveCursor,
  openTyping,
  typeKey,
  type TypingState,
} from '../../../shared/telex/typing.ts';
import { RULES, TELEX, VNI, fromPicture, picture, typeInto } from './harness.ts';

const NEW_STYLE = { ...TELEX, placement: 'new' } as const;

/** `<` = backspace, everything else is a key. */
function edit(drawn: string, keys: string, rules = TELEX): string {
  const end = Array.from(keys).reduce(
    (state, key) => (key === '<' ? backspace(state, rules) : typeKey(state, key, rules)),
    fromPicture(drawn),
  );
  return picture(end);
}

describe('correction inside a word', () => {
  test.each([
    ['hoa|n', 's', 'hoá|n'],
    ['hoan|', 's', 'hoán|'],
    ['|hoan', 's', 's|hoan'],
    ['h|oan', 's', 'h|oán'],
    ['tu|yen', 's', 'tu|yén'],
    ['vie|t', 'e', 'viê|t'],
    ['vie|t', 'ej', 'việ|t'],
    ['vi|et', 'j', 'vi|ẹt'],
    ['thuo|ng', 'w', 'thươ|ng'],
    ['ho|n', 'a', 'hoa|n'],
    ['hó|n', 'a', 'hoá|n'],
    ['hó|', 'a', 'hóa|'],
    ['hòa|', 'n', 'hoàn|'],
    ['d|i', 'd', 'đ|i'],
    ['di|', 'd', 'đi|'],
    ['đ|i', 'd', 'dd|i'],
    ['toán|', 'f', 'toàn|'],
    ['toán|', 'z', 'toan|'],
    ['toán|', 's', 'toans|'],
    ['tôi đi hoc| bài', 'j', 'tôi đi học| bài'],
    ['faceb|ook', 's', 'facebs|ook'],
    ['x|chào', ' ', 'x |chào'],
    ['(|)', 'awn', '(ăn|)'],
    ['số|12', 's', 'sôs|12'],
    ['ñ|', 's', 'ñs|'],
    ['tiếngviệt|', 's', 'tiếngviệts|'],
  ])('%s and %s give %s', (before, keys, after) => {
    expect(edit(before.normalize('NFC'), keys)).toBe(after.normalize('NFC'));
  });

  test('the new style keeps to its own place', () => {
    expect(edit('ho|', 'af', NEW_STYLE)).toBe('hoà|');
    expect(edit('hoàn|', '<', NEW_STYLE)).toBe('hoà|');
  });

  test('VNI takes a digit after a letter as a mark, elsewhere as a digit', () => {
    expect(edit('hoa|n', '1', VNI)).toBe('hoá|n');
    expect(edit('|n', '1', VNI)).toBe('1|n');
    expect(edit('nga | n', '12', VNI)).toBe('nga 12| n');
  });
});

describe('backspace', () => {
  test.each([
    ['hoán|', '<', 'hóa|'],
    ['hoá|n', '<', 'ho|n'],
    ['hoà|', '<', 'ho|'],
    ['hóa|', '<', 'hó|'],
    ['hóa|', '<<', 'h|'],
    ['hóa|', '<<<', '|'],
    ['hóa|', '<<<<', '|'],
    ['việt|', '<', 'việ|'],
    ['việ|t', '<', 'vi|t'],
    ['được|', '<', 'đượ|'],
    ['đ|ược', '<', '|ược'],
    ['quý|', '<', 'qu|'],
    ['thúy|', '<', 'thú|'],
    ['thuý|', '<', 'thu|'],
    ['VIỆT|', '<', 'VIỆ|'],
    ['một |hai', '<', 'một|hai'],
    ['😀|', '<', '|'],
    ['a😀|b', '<', 'a|b'],
    ['|abc', '<', '|abc'],
  ])('%s and %s give %s', (before, keys, after) => {
    expect(edit(before, keys)).toBe(after);
  });

  test('keys typed before and after it make one word', () => {
    expect(edit('|', 'hoasn<i')).toBe('hoái|');
    expect(edit('|', 'vieejt<t')).toBe('việt|');
    expect(edit('|', 'vieejt<n<c')).toBe('việc|');
    expect(edit('|', 'tooi<<ais')).toBe('tái|');
    expect(edit('|', 'windowx<s')).toBe('windows|');
    expect(edit('|', 'ass<s')).toBe('á|');
  });

  test('of a space goes back into the word', () => {
    expect(edit('|', 'hoas <n')).toBe('hoán|');
  });
});

describe('the field', () => {
  test('takes any text in NFC, without signs that belong to no letter', () => {
    expect(openTyping('Vie\u0323\u0302t')).toEqual({ text: 'Việt', cursor: 4, word: null });
    expect(openTyping('\u0301x\u0301').text).toBe('x');
  });

  test('composes what is inserted with what stands there', () => {
    expect(picture(typeKey(fromPicture('a|b'), '\u0301', TELEX))).toBe('á|b');
    expect(picture(typeKey(fromPicture('|b'), '\u212A', TELEX))).toBe('K|b');
    expect(picture(typeKey(fromPicture('|b'), 'tiê\u0301ng ', TELEX))).toBe('tiếng |b');
  });

  test('keeps to its longest length', () => {
    const short = { ...TELEX, maxLength: 3 };
    expect(edit('|', 'hoasn', short)).toBe('hóa|');
    expect(edit('hoa|', 's', short)).toBe('hóa|');
    expect(edit('abc|', ' ', short)).toBe('abc|');
  });

  test('moves its cursor inside the text only, and never into an emoji', () => {
    const state = openTyping('a😀b');
    const at = (to: number): number => moveCursor(state, to).cursor;
    expect([-5, 0, 1, 2, 3, 4, 99].map(at)).toEqual([0, 0, 1, 1, 3, 4, 4]);
    expect(at(1.7)).toBe(1);
  });

  test('a moved cursor begins a new word', () => {
    const moved = moveCursor(typeInto(openTyping(''), 'users', TELEX), 0);
    expect(moved.word).toBeNull();
    expect(finishWord(moved, TELEX)).toBe(moved);
  });
});

const KEYS = 'aăeioöuydđwsfrxjzghnctqpmkAEOUDWSF0123456789 .-\n'.split('');
const anyKey = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...KEYS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }) },
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('hoán', 'Nguyễn Thị Thúy', 'đường quốc lộ', 'xoong', 'ñandú', ''),
);
const action = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('type' as const), key: anyKey }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('erase' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      to: fc.integer({ min: -2, max: 60 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('finish' as const) }) },
);
const rules = fc.constantFrom(
  ...Object.values(RULES).flatMap((each) => [each, { ...each, placement: 'new' as const }]),
);
const session = fc.tuple(anyText, rules, fc.array(action, { maxLength: 40, size: 'max' }));

function states([text, how, actions]: typeof session extends fc.Arbitrary<infer T> ? T : never) {
  const seen: TypingState[] = [openTyping(text)];
  for (const act of actions) {
    const state = seen.at(-1)!;
    if (act.do === 'type') seen.push(typeKey(state, act.key, how));
    else if (act.do === 'erase') seen.push(backspace(state, how));
    else if (act.do === 'move') seen.push(moveCursor(state, act.to));
    else seen.push(finishWord(state, how));
  }
  return seen;
}

describe('whatever is done to a field', () => {
  test('its text is NFC, its cursor inside and on a letter boundary, its word around the cursor', () => {
    fc.assert(
      fc.property(session, (plan) => {
        for (const { text, cursor, word } of states(plan)) {
          expect(text).toBe(text.normalize('NFC'));
          expect(cursor).toBeGreaterThanOrEqual(0);
          expect(cursor).toBeLessThanOrEqual(text.length);
          expect(text.slice(0, cursor).isWellFormed() || !text.isWellFormed()).toBe(true);
          if (word === null) continue;
          expect(word.start).toBeLessThanOrEqual(cursor);
          expect(word.end).toBeGreaterThanOrEqual(cursor);
          expect(text.slice(word.start, word.end)).toMatch(/^[\p{Script=Latin}\d]+$/u);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('backspace takes exactly one character each time, and none once the left is empty', () => {
    fc.assert(
      fc.property(session, (plan) => {
        let state = states(plan).at(-1)!;
        const [, how] = plan;
        const right = state.text.slice(state.cursor);
        for (let left = Array.from(state.text.slice(0, state.cursor)).length; left > 0; left -= 1) {
          const shorter = backspace(state, how);
          expect(Array.from(shorter.text)).toHaveLength(Array.from(state.text).length - 1);
          state = shorter;
        }
        expect(state.cursor).toBe(0);
        expect(state.text).toHaveLength(right.length);
        expect(backspace(state, how)).toBe(state);
      }),
      { numRuns: 2000 },
    );
  });

  test('typing never touches the text outside the word at the cursor', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        rules,
        fc.array(anyKey, { maxLength: 12 }),
        (a, b, how, keys) => {
          const left = openTyping(`${a} `).text;
          const right = openTyping(` ${b}`).text;
          const state = moveCursor(openTyping(left + right), left.length);
          const { text } = keys.reduce((field, key) => typeKey(field, key, how), state);
          expect(text.startsWith(left)).toBe(true);
          expect(text.endsWith(right)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
