import { describe, expect, test } from 'vitest';
import { finishWord, openTyping } from '../../../shared/telex/typing.ts';
import { TELEX, typeInto, typed } from './harness.ts';

describe('Telex, the double key that types itself', () => {
  test.each([
    ['ass', 'as'],
    ['aff', 'af'],
    ['arr', 'ar'],
    ['axx', 'ax'],
    ['ajj', 'aj'],
    ['asss', 'ass'],
    ['hoass', 'hoas'],
    ['hoansss', 'hoanss'],
    ['aaa', 'aa'],
    ['aaaa', 'aaa'],
    ['AAA', 'AA'],
    ['eee', 'ee'],
    ['ooo', 'oo'],
    ['ooooo', 'oooo'],
    ['aww', 'aw'],
    ['oww', 'ow'],
    ['uww', 'uw'],
    ['uoww', 'uow'],
    ['thuongww', 'thuongw'],
    ['ww', 'w'],
    ['www', 'ww'],
    ['WW', 'W'],
    ['tww', 'tw'],
    ['ddd', 'dd'],
    ['dddd', 'ddd'],
    ['DDD', 'DD'],
    ['didd', 'did'],
    ['dddi', 'ddi'],
    ['tesst', 'test'],
    ['boook', 'book'],
    ['seee', 'see'],
    ['passs', 'pass'],
    ['wwin', 'win'],
    ['caanaa', 'canaa'],
  ])('%s → %s', (keys, expected) => {
    expect(typed(keys, TELEX)).toBe(expected);
  });
});

describe('Telex, what is no Vietnamese stays as typed', () => {
  test.each([
    'windows',
    'window',
    'facebook',
    'Facebook',
    'FACEBOOK',
    'google',
    'gmail.com',
    'email',
    'web',
    'wifi',
    'zalo',
    'internet',
    'world',
    'address',
    'class',
    'book',
    'dead',
    'banana',
    'system',
    'users',
    'user',
    'form',
    'software',
    'download',
    'hofc',
    'hofcf',
    'toofpo',
    'catf',
    'lapf',
    'tichx',
    'aiw',
    'jazz',
    'az',
    'z',
    's',
    'trs',
    'viens',
    'saw',
    'fjord',
    '2026',
    'A4',
    'covid19',
    '[]',
    'https://dichvucong.gov.vn',
  ])('%s', (keys) => {
    expect(typed(`${keys} `, TELEX)).toBe(`${keys} `);
    expect(finishWord(typeInto(openTyping(''), keys, TELEX), TELEX).text).toBe(keys);
  });
});

test('with the method off every key is itself', () => {
  const off = { ...TELEX, method: 'off' } as const;
  expect(typed('vieejt dd ww a1', off)).toBe('vieejt dd ww a1');
});
