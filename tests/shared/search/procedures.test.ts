import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demoProcedures } from '../../../central/demo/procedures.ts';
import type { Procedure } from '../../../shared/contract/kiosk-config.ts';
import { fold, searchWords } from '../../../shared/search/fold.ts';
import {
  findProcedures,
  indexProcedures,
  procedureFields,
} from '../../../shared/search/procedures.ts';

const PROCEDURES = demoProcedures();
const INDEX = indexProcedures(PROCEDURES);

function find(query: string, field: string | null = null, limit = 10): readonly Procedure[] {
  return findProcedures(INDEX, query, { field, limit });
}

const names = (query: string): readonly string[] => find(query).map(({ name }) => name);

describe('the first answer', () => {
  test.each([
    ['khai sinh', 'Thủ tục đăng ký khai sinh'],
    ['KHAI SINH', 'Thủ tục đăng ký khai sinh'],
    ['Khai Sinh', 'Thủ tục đăng ký khai sinh'],
    ['khai sih', 'Thủ tục đăng ký khai sinh'],
    ['kai sinh', 'Thủ tục đăng ký khai sinh'],
    ['khia sinh', 'Thủ tục đăng ký khai sinh'],
    ['khaii sinh', 'Thủ tục đăng ký khai sinh'],
    ['khaisinh', 'Thủ tục đăng ký khai sinh'],
    ['dangkykhaisinh', 'Thủ tục đăng ký khai sinh'],
    ['đăng kí khai sinh', 'Thủ tục đăng ký khai sinh'],
    ['tôi muốn làm thủ tục khai sinh', 'Thủ tục đăng ký khai sinh'],
    ['khai si', 'Thủ tục đăng ký khai sinh'],
    ['khai sinh'.normalize('NFD'), 'Thủ tục đăng ký khai sinh'],
    ['1.001193', 'Thủ tục đăng ký khai sinh'],
    ['1001193', 'Thủ tục đăng ký khai sinh'],
    ['001193', 'Thủ tục đăng ký khai sinh'],
    ['1.0011', 'Thủ tục đăng ký khai sinh'],
    ['lai khai sinh', 'Thủ tục đăng ký lại khai sinh'],
    ['khai sinh nuoc ngoai', 'Thủ tục đăng ký khai sinh có yếu tố nước ngoài'],
    ['ket hon', 'Thủ tục đăng ký kết hôn'],
    ['dangkykethon', 'Thủ tục đăng ký kết hôn'],
    ['làm đám cưới', 'Thủ tục đăng ký kết hôn'],
    ['khai tử', 'Thủ tục đăng ký khai tử'],
    ['báo tử', 'Thủ tục đăng ký khai tử'],
    ['độc thân', 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân'],
    ['TTHN', 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân'],
    ['hộ khẩu', 'Đăng ký thường trú'],
    ['HKTT', 'Đăng ký thường trú'],
    ['di chuc', 'Chứng thực di chúc'],
    ['tách khẩu', 'Tách hộ'],
  ])('to %j is %s', (query, name) => {
    expect(names(query)[0]).toBe(name);
  });

  test.each([
    ['sổ đỏ', /quyền sử dụng đất/],
    ['gcn qsdd', /quyền sử dụng đất/],
    ['GCNQSDĐ', /quyền sử dụng đất/],
    ['HKD', /hộ kinh doanh/],
    ['sao y', /^Chứng thực bản sao/],
    ['GPXD', /giấy phép xây dựng/],
    ['nguoi khuyet tat', /khuyết tật/],
    ['liệt sỹ', /liệt sĩ/],
  ])('to %j speaks of %s', (query, about) => {
    expect(names(query)[0]).toMatch(about);
  });
});

describe('no answer', () => {
  test.each(['xyzzy', 'khai xyzzy', 'qqq', '9.999999', '<script>', '%', '()*+?[\\'])(
    'to %j',
    (query) => {
      expect(names(query)).toEqual([]);
    },
  );

  test('of another field', () => {
    expect(find('khai sinh', 'Đất đai')).toEqual([]);
  });
});

describe('a field', () => {
  test('narrows a search', () => {
    const found = find('đăng ký', 'Đất đai', 50);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ field }) => field === 'Đất đai')).toBe(true);
  });

  test('lists its procedures in Vietnamese order where nothing is asked', () => {
    const listed = find('  ', 'Hộ tịch', 500);
    const expected = PROCEDURES.filter(({ field }) => field === 'Hộ tịch').map(({ name }) => name);
    expect(new Set(listed.map(({ name }) => name))).toEqual(new Set(expected));
    expect(listed).toHaveLength(expected.length);
    const { compare } = new Intl.Collator('vi');
    expect(listed.map(({ name }) => name)).toEqual(expected.toSorted(compare));
  });

  test('is listed with its count, the largest first', () => {
    const fields = procedureFields(INDEX);
    expect(fields[0]).toEqual({ name: 'Hộ tịch', count: 41 });
    expect(fields.reduce((sum, { count }) => sum + count, 0)).toBe(PROCEDURES.length);
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
  });

  test('is found by its own name', () => {
    expect(find('chăn nuôi').some(({ field }) => field === 'Chăn nuôi')).toBe(true);
  });
});

test('gives no more than the limit, each once', () => {
  const found = find('đăng ký', null, 7);
  expect(found).toHaveLength(7);
  expect(new Set(found).size).toBe(7);
  expect(find('', null, 3)).toHaveLength(3);
});

test('an abbreviation in a name is found by its long form', () => {
  const source = PROCEDURES[0]!;
  const short = { ...source, code: '9.000001', name: 'Cấp đổi thẻ BHYT cho NCT' };
  const index = indexProcedures([...PROCEDURES, short]);
  const filter = { field: null, limit: 1 };
  expect(findProcedures(index, 'the bao hiem y te nguoi cao tuoi', filter)).toEqual([short]);
  expect(findProcedures(index, 'bhyt nct', filter)).toEqual([short]);
});

describe('every procedure of the office', () => {
  /** Several procedures bear the same name; any of them is a right answer. */
  function isAmong(found: readonly Procedure[], wanted: Procedure): boolean {
    return found.some(({ name }) => fold(name) === fold(wanted.name));
  }

  test('is the first answer to its code', () => {
    const lost = PROCEDURES.filter(({ code }) => find(code)[0]?.code !== code);
    expect(lost.map(({ code }) => code)).toEqual([]);
  });

  test('is the first answer to its name without diacritics', () => {
    const lost = PROCEDURES.filter((wanted) => !isAmong(find(fold(wanted.name), null, 1), wanted));
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  const known = new Set(PROCEDURES.flatMap(({ name, field }) => searchWords(`${name} ${field}`)));

  test('is found by a name of ordinary length with a letter missing that leaves no other word', () => {
    const isLong = (word: string): boolean => /^[a-z]{4,}$/.test(word);
    const short = PROCEDURES.filter(({ name }) => {
      const words = fold(name).split(' ');
      return words.length <= 15 && words.some(isLong);
    });
    const damaged = fc.constantFrom(...short).chain((procedure) => {
      const words = fold(procedure.name).split(' ');
      const long = words.flatMap((word, at) => (isLong(word) ? [at] : []));
      return fc.tuple(fc.constantFrom(...long), fc.nat({ max: 3 })).map(([at, letter]) => {
        const word = words[at] ?? '';
        const cut = word.slice(0, letter) + word.slice(letter + 1);
        return { procedure, cut, query: words.with(at, cut).join(' ') };
      });
    });
    fc.assert(
      fc.property(damaged, ({ procedure, cut, query }) => {
        fc.pre(searchWords(cut).every((word) => !known.has(word)));
        expect(isAmong(find(query, null, 5), procedure)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

test('no query breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200, size: 'max' }), (query) => {
      expect(find(query, null, 5).length).toBeLessThanOrEqual(5);
    }),
    { numRuns: 300 },
  );
});
