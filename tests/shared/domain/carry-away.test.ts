import fc from 'fast-check';
import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { carryAwayText } from '../../../shared/domain/carry-away.ts';

const MOST_BYTES = 820;

/** What a camera would see: `scale` pixels for each cell, dark on light. */
function photograph(text: string, scale = 4) {
  const cells = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
  const size = cells.length * scale;
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const dark = cells[Math.floor(y / scale)]?.[Math.floor(x / scale)] ?? false;
      data.fill(dark ? 0 : 255, (y * size + x) * 4, (y * size + x) * 4 + 3);
      data[(y * size + x) * 4 + 3] = 255;
    }
  return { width: size, height: size, data };
}

describe('what is carried away', () => {
  test('is every line, as it is', () => {
    const lines = ['Thủ tục đăng ký khai sinh', 'Mã: 1.001193', 'Lệ phí: 8.000 ₫'];
    expect(carryAwayText(lines)).toBe(lines.join('\n'));
  });

  test('is read back by a camera, diacritics and all', () => {
    const text = carryAwayText([
      'Cấp bản sao Giấy khai sinh',
      'Nguồn: https://dichvucong.gov.vn/x',
    ]);
    expect(decodeQR(photograph(text))).toBe(text);
  });

  test('never grows beyond what a telephone reads, is cut at a letter, and says so', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 8, size: 'max' }),
        (lines) => {
          const text = carryAwayText(lines);
          const whole = lines.join('\n');
          expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(MOST_BYTES);
          expect(text.isWellFormed() || !whole.isWellFormed()).toBe(true);
          if (text !== whole) {
            expect(text.endsWith('…')).toBe(true);
            expect(whole.startsWith(text.slice(0, -1))).toBe(true);
          }
        },
      ),
    );
  });

  test('the longest is still read back', () => {
    const text = carryAwayText(['Giao đất ở có thu tiền sử dụng đất '.repeat(60)]);
    expect(decodeQR(photograph(text))).toBe(text);
  });
});
