import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskComment, MASKS } from '../../../shared/domain/mask.ts';

const NAMES = ['Nguyễn Thu Hà', 'Trần Quốc Minh', 'Đỗ Lan Anh'];
const { number, email, clerk } = MASKS;

function mask(text: string): string {
  return maskComment(text, NAMES);
}

describe('numbers', () => {
  test.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '091-234-5678',
    '+84 912 345 678',
    '(+84) 912345678',
    '84912345678',
    '(0208) 3855 123',
    '0 9 1 2 3 4 5 6 7 8',
    '0912 – 345 – 678',
    '０９１２３４５６７８',
    '019087654321',
    '019 087 654 321',
    '090123456',
  ])('%s is masked', (written) => {
    expect(mask(`gọi tôi ${written} nhé`)).toMatch(/^gọi tôi \(?\+?‹số đã che› nhé$/);
  });

  test.each(['12/10/2026', '50.000đ', '1.001193', '15 ngày', 'quầy 3', '1.500.000 đồng', '24/7'])(
    '%s stays',
    (written) => expect(mask(`hẹn ${written} mà chưa xong`)).toBe(`hẹn ${written} mà chưa xong`),
  );

  test('a dossier code goes too: it leads to a person', () => {
    expect(mask('mã H55.99.01-261005-0001 trễ hẹn')).not.toMatch(/261005/);
  });

  test('two telephone numbers in one sentence leave nothing between them to guess from', () => {
    expect(mask('0912345678 hoặc 0987654321')).toBe(`${number} hoặc ${number}`);
  });

  test('no run of nine digits or more is left, whatever stands between them', () => {
    const sign = fc.constantFrom(
      ...'0123456789'.split(''),
      ' ',
      '.',
      '-',
      '(',
      ')',
      '+',
      'a',
      'đ',
      '\u0301',
      '٣',
    );
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 80 }).map((signs) => signs.join('')),
        (text) => {
          const left = mask(text).match(/\p{Nd}(?:[ .()+-]{0,3}\p{Nd}){8,}/gu);
          expect(left).toBeNull();
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('e-mail', () => {
  test.each(['lan.nt@gmail.com', 'LAN_1990@yahoo.com.vn', 'lan (at) gmail . com', 'lan [at] a.vn'])(
    '%s is masked',
    (address) => expect(mask(`thư về ${address} giúp`)).toBe(`thư về ${email} giúp`),
  );
});

describe('names of clerks', () => {
  test.each([
    ['Cán bộ Nguyễn Thu Hà rất tốt', `Cán bộ ${clerk} rất tốt`],
    ['nguyen thu ha hướng dẫn kỹ', `${clerk} hướng dẫn kỹ`],
    ['NGUYỄN THU HÀ nạt dân', `${clerk} nạt dân`],
    ['Nguyễn  Thu  Hà', clerk],
    ['Nguyễn Thu Hà', clerk],
    ['anh Quốc Minh vắng', `anh ${clerk} vắng`],
    ['chị Hà dễ thương', `${clerk} dễ thương`],
    ['chi Ha de thuong', `${clerk} de thuong`],
    ['do lan anh ở quầy 3', `${clerk} ở quầy 3`],
    ['Đỗ Lan Anh!', `${clerk}!`],
  ])('%s', (text, masked) => expect(mask(text.normalize('NFC'))).toBe(masked));

  test('in decomposed letters too', () => {
    expect(mask('Nguyễn Thu Hà tốt'.normalize('NFD'))).toBe(`${clerk} tốt`);
  });

  test.each(['Hà Nội đông quá', 'thông minh', 'nhanh', 'hành chính', 'tỉnh Hà Giang', 'thu hàng'])(
    'words that only look like one stay: %s',
    (text) => expect(mask(text)).toBe(text),
  );

  test('whoever is on no roster is not found, and an empty roster masks no word', () => {
    expect(maskComment('Nguyễn Thu Hà', [])).toBe('Nguyễn Thu Hà');
    expect(mask('Lê Văn Ba')).toBe('Lê Văn Ba');
  });

  test('a name of the roster never stays, however it is accented, cased and spaced', () => {
    const written = fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.constantFrom('NFC', 'NFD'),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(' ', '  ', '. '),
      )
      .map(([name, form, upper, bare, space]) => {
        const spaced = name.replaceAll(' ', space);
        const plain = bare
          ? spaced.normalize('NFD').replace(/\p{M}/gu, '').replace('Đ', 'D')
          : spaced;
        return (upper ? plain.toUpperCase() : plain).normalize(form);
      });
    fc.assert(
      fc.property(fc.string(), written, fc.string(), (before, name, after) => {
        expect(mask(`${before} ${name} ${after}`)).toContain(clerk);
      }),
    );
  });
});

test('masking twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(mask(mask(text))).toBe(mask(text));
    }),
  );
});
