import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  keyedDossierHash,
  parseDossierCode,
  type CodeFault,
  type DossierCode,
} from '../../../shared/domain/dossier-code.ts';

const TODAY = '2026-11-23';
const OLD = '000.00.06.H56-231027-0361';
const NEW = 'H15.50.05.13-261008-0975';

function read(input: string): DossierCode {
  const verdict = parseDossierCode(input, TODAY);
  if (!verdict.ok) throw new Error(verdict.fault);
  return verdict.code;
}

function faultOf(input: string, today = TODAY): CodeFault | null {
  const verdict = parseDossierCode(input, today);
  return verdict.ok ? null : verdict.fault;
}

describe('codes of both families', () => {
  test.each([
    [OLD, 'old', '000.00.06.H56', '2023-10-27', '0361', 'provincial'],
    [NEW, 'new', 'H15.50.05.13', '2026-10-08', '0975', 'provincial'],
    ['H55-261123-0001', 'new', 'H55', '2026-11-23', '0001', 'provincial'],
    ['H21.227-260101-12345', 'new', 'H21.227', '2026-01-01', '12345', 'provincial'],
    ['H55.12.34-240229-091234', 'new', 'H55.12.34', '2024-02-29', '091234', 'ministry'],
    ['G09-261008-1812345', 'new', 'G09', '2026-10-08', '1812345', 'ministry'],
    ['000.00.12.G15-190401-0007', 'old', '000.00.12.G15', '2019-04-01', '0007', 'provincial'],
  ])('%s', (text, family, unit, day, sequence, system) => {
    expect(read(text)).toEqual({ text, family, unit, day, sequence, system });
  });

  test.each([
    `  ${NEW}\r\n`,
    NEW.toLowerCase(),
    NEW.replaceAll('-', ' - '),
    NEW.replaceAll('-', '–'),
    NEW.replaceAll('-', '\u2011'),
    'Ｈ１５.50.05.13-261008-0975',
    `https://dichvucong.example/tra-cuu?mahs=${NEW}`,
    `https://dichvucong.example/tra-cuu?lang=vi&mahs=${NEW.toLowerCase()}&x=1#mahs=none`,
    `HTTP://DICHVUCONG.EXAMPLE/?MaHS=${NEW}`,
    `https://dichvucong.example/?a=1&amp;mahs=${NEW}`,
    `https://dichvucong.example/?mahs=${NEW.replaceAll('.', '%2E').replaceAll('-', '%2d')}`,
  ])('%j is the same code, with the same hash', (input) => {
    const key = new Uint8Array(32).fill(7);
    expect(read(input)).toEqual(read(NEW));
    expect(keyedDossierHash(read(input), key)).toBe(keyedDossierHash(read(NEW), key));
  });

  test('the URL on the receipt of Thanh Hóa', () => {
    const url = `https://hcc.thanhhoa.gov.vn/portaldvc/KenhTin/tra-cuu.aspx?mahs=${OLD}`;
    expect(read(url)).toEqual(read(OLD));
  });
});

describe('faults have names', () => {
  test.each<[string, CodeFault]>([
    ['', 'empty'],
    [' \t\n', 'empty'],
    ['https://dichvucong.example/?mahs=', 'empty'],
    ['https://dichvucong.example/', 'not-a-code'],
    ['https://dichvucong.example/?mahs=%E0%A4%A', 'not-a-code'],
    [`https://dichvucong.example/?xmahs=${NEW}`, 'not-a-code'],
    ['1.001193', 'not-a-code'],
    ['8938505974190', 'not-a-code'],
    ['H15.50.05.13', 'not-a-code'],
    ['H15.50.05.13-261008', 'not-a-code'],
    ['H15.50.05.13-26108-0975', 'not-a-code'],
    [`${NEW}-1`, 'not-a-code'],
    [`${NEW} OR 1=1`, 'not-a-code'],
    [`${NEW}\u0000`, 'not-a-code'],
    ['<script>alert(1)</script>', 'not-a-code'],
    ['H15.50.05.13-261008-٠٩٧٥', 'not-a-code'],
    ['K15.50.05.13-261008-0975', 'unit-unknown'],
    ['H15.50.05.13.1-261008-0975', 'unit-unknown'],
    ['H1-261008-0975', 'unit-unknown'],
    ['00.00.06.H56-231027-0361', 'unit-unknown'],
    ['000.00.06.H5-231027-0361', 'unit-unknown'],
    ['H15.50.05.13-261008-097', 'sequence-length'],
    ['H15.50.05.13-261008-09751234', 'sequence-length'],
    ['H15.50.05.13-261308-0975', 'impossible-date'],
    ['H15.50.05.13-260230-0975', 'impossible-date'],
    ['H15.50.05.13-250229-0975', 'impossible-date'],
    ['H15.50.05.13-260000-0975', 'impossible-date'],
    ['H15.50.05.13-261124-0975', 'future-date'],
    ['H15.50.05.13-991231-0975', 'future-date'],
    [`${' '.repeat(3000)}${NEW}`, 'not-a-code'],
  ])('%j: %s', (input, fault) => {
    expect(faultOf(input)).toBe(fault);
  });

  test('today is not the future, tomorrow is', () => {
    expect(faultOf(NEW, '2026-10-08')).toBeNull();
    expect(faultOf(NEW, '2026-10-07')).toBe('future-date');
  });
});

/** The tolerant pattern of the domain sheet, as an oracle for the shape. */
const SHEET = /^(?:\d{3}\.\d{2}\.\d{2}\.[GH]\d{2}|[GH]\d{2}(?:\.\d{1,3}){0,3})-\d{6}-\d{4,7}$/;

const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength, maxLength });
const nearlyUnit = fc.oneof(
  fc
    .tuple(digits(2, 4), digits(2, 2), digits(1, 2), digits(2, 2))
    .map(([a, b, c, d]) => `${a}.${b}.${c}.H${d}`),
  fc
    .tuple(
      fc.constantFrom('G', 'H', 'h', 'X'),
      digits(1, 3),
      fc.array(digits(1, 4), { maxLength: 4 }),
    )
    .map(([letter, province, rest]) => [letter + province, ...rest].join('.')),
);
const nearlyCode = fc
  .tuple(nearlyUnit, fc.oneof(digits(6, 6), fc.constant('261008')), digits(3, 8))
  .map((parts) => parts.join('-'));

describe('whatever is scanned', () => {
  test('has a verdict; an accepted code fits the pattern and reads back as itself', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', size: 'max', maxLength: 300 }),
      nearlyCode,
    );
    fc.assert(
      fc.property(anything, (input) => {
        const verdict = parseDossierCode(input, TODAY);
        if (!verdict.ok) return;
        expect(verdict.code.text).toMatch(SHEET);
        expect(verdict.code.day <= TODAY).toBe(true);
        expect(read(verdict.code.text)).toEqual(verdict.code);
      }),
      { numRuns: 3000 },
    );
  });

  test('a code that fits the pattern is refused for its date alone', () => {
    fc.assert(
      fc.property(nearlyCode, (input) => {
        const fault = faultOf(input);
        const fits = SHEET.test(input.toUpperCase());
        const aboutDate = fault === 'impossible-date' || fault === 'future-date';
        expect(fault === null || aboutDate).toBe(fits);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the keyed hash', () => {
  const key = Uint8Array.from({ length: 32 }, (_, index) => index);

  test("is HMAC-SHA-256 in hex, as Node's own", () => {
    const node = createHmac('sha256', key).update(NEW).digest('hex');
    expect(keyedDossierHash(read(NEW), key)).toBe(node);
  });

  test('differs by code and by key', () => {
    const other = Uint8Array.from(key, (byte) => byte ^ 1);
    const hashes = [
      keyedDossierHash(read(NEW), key),
      keyedDossierHash(read(OLD), key),
      keyedDossierHash(read(NEW), other),
    ];
    expect(new Set(hashes).size).toBe(3);
  });
});
