import { expect, test } from 'vitest';
import { fold, searchWords } from '../../../shared/search/fold.ts';

test.each([
  ['Đăng ký', 'dang ky'],
  ['ĐƯỜNG', 'duong'],
  ['Thủ tục'.normalize('NFD'), 'thu tuc'],
  ['ằẵặễộợữỷ', 'aaaeoouy'],
  ['Ñandú', 'nandu'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['Đăng ký, quản lý cư trú', ['dang', 'ki', 'quan', 'li', 'cu', 'tru']],
  ['1.001193', ['1001193']],
  ['cấp III. 2 năm', ['cap', 'iii', '2', 'nam']],
  ['quy thúy uỷ', ['quy', 'thuy', 'uy']],
  ['ATTP/VSATTP', ['attp', 'vsattp']],
  [' -- ', []],
])('%s is searched as %j', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});
