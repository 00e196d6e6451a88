import { describe, expect, test } from 'vitest';
import { decodeFullAscii, stripStartStop } from '../../../shared/domain/code-39.ts';
import { readDossierScan } from '../../../shared/domain/dossier-scan.ts';

const TODAY = '2026-11-23';
const OLD = '000.00.06.H56-231027-0361';
const NEW = 'H15.50.05.13-261008-0975';

describe('a receipt', () => {
  test.each([
    [OLD, OLD],
    [`*${OLD}*`, OLD],
    [` *${NEW}*\r`, NEW],
    [NEW.toLowerCase(), NEW],
    // Full ASCII pairs, from a scanner that doesn't know them.
    ['+H15.50.05.13-261008-0975', NEW],
    ['*+H15/N50/N05/N13/M261008/M0975*', NEW],
    ['H15.50.05.13-/R/V/Q/P/P/X-0975', NEW],
    ['HTTPS/Z/O/ODICHVUCONG.EXAMPLE/O%JMAHS%H000.00.06.H56-231027-0361', OLD],
    [`https://hcc.thanhhoa.gov.vn/portaldvc/KenhTin/tra-cuu.aspx?mahs=${OLD}`, OLD],
  ])('%s', (scanned, text) => {
    expect(readDossierScan(scanned, TODAY)).toMatchObject({ ok: true, code: { text } });
  });

  test.each([
    ['8938505974190', 'not-a-code'],
    ['**', 'not-a-code'],
    ['', 'empty'],
    ['*H15.50.05.13-261308-0975*', 'impossible-date'],
    ['+H15.50.05.13-261124-0975', 'future-date'],
    ['X15.50.05.13-261008-0975', 'unit-unknown'],
  ])('%s is refused: %s', (scanned, fault) => {
    expect(readDossierScan(scanned, TODAY)).toEqual({ ok: false, fault });
  });
});

describe('full ASCII Code 39', () => {
  /** The whole table as the manuals of scanners print it. */
  const TABLE: readonly (readonly [string, string])[] = [
    ['$', Array.from({ length: 26 }, (_, index) => String.fromCharCode(index + 1)).join('')],
    ['+', 'abcdefghijklmnopqrstuvwxyz'],
    ['/', '!"#$%&\'()*+,-./0123456789:'],
    ['%', '\u001B\u001C\u001D\u001E\u001F;<=>?[\\]^_{|}~\u007F\0@`\u007F\u007F\u007F'],
  ];
  const rows = TABLE.flatMap(([shift, characters]) =>
    Array.from(
      characters,
      (character, index) => [shift + String.fromCharCode(65 + index), character] as const,
    ),
  );

  test('has 104 pairs', () => {
    expect(rows).toHaveLength(104);
  });

  test.each(rows)('%s', (pair, character) => {
    expect(decodeFullAscii(`1${pair}A`)).toBe(`1${character}A`);
  });

  test('a shift character without its letter stays', () => {
    expect(decodeFullAscii('100% $5 +/')).toBe('100% $5 +/');
  });
});

test('only a pair of asterisks around a text is start and stop', () => {
  expect(['*A*', ' *A* ', '*A', 'A*', '**', '*A*B*', 'A'].map(stripStartStop)).toEqual([
    'A',
    'A',
    '*A',
    'A*',
    '**',
    '*A*B*',
    'A',
  ]);
});
