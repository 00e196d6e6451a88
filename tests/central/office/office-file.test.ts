import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePin } from '../../../central/office/make-pin.ts';
import type { InputFault } from '../../../central/office/input-fault.ts';
import { picturesOf, readOffice } from '../../../central/office/office-file.ts';
import { MOST_PORTRAIT_BYTES, NO_PORTRAIT } from '../../../central/office/portrait.ts';
import { weaknessOf } from '../../../shared/domain/new-pin.ts';
import { DEFAULT_QUESTIONNAIRE } from '../../../shared/domain/questionnaire.ts';
import { FIVE_LEVELS } from '../../../shared/domain/scale.ts';

const OFFICE = {
  unit: { id: 'phuong-moi', code: 'H55.12', name: { vi: 'Phường Mới' }, parent: { vi: 'Tỉnh' } },
  counters: [{ id: 'quay-1', number: 1, name: { vi: 'Hộ tịch', en: 'Civil status' } }],
  clerks: [{ id: 'cb-1', name: 'Lò Thị Én', title: { vi: 'Công chức' } }],
};
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');

function placesOf(faults: readonly InputFault[]): readonly string[] {
  return faults.map(({ path }) => path.map(String).join('.')).toSorted();
}

describe('an office on file', () => {
  test('has what is left out filled in', () => {
    const read = readOffice(OFFICE, new Map());
    expect(read).toMatchObject({
      ok: true,
      value: {
        unit: { name: { vi: 'Phường Mới', en: 'Phường Mới' } },
        clerks: [{ portrait: NO_PORTRAIT, title: { vi: 'Công chức', en: 'Công chức' } }],
        staff: [],
        procedures: [],
        scale: FIVE_LEVELS,
        questionnaire: DEFAULT_QUESTIONNAIRE,
      },
    });
    expect(read.ok && read.value.openingHours).toHaveLength(10);
    expect(readOffice({ ...OFFICE, questionnaire: null }, new Map())).toMatchObject({
      value: { questionnaire: null },
    });
  });

  test('may look as the centre’s page shows it', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../central/README.md'), 'utf8');
    const example: unknown = JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? '');
    expect(picturesOf(example)).toEqual(['cb-01.jpg']);
    const photo = Buffer.from('ffd8ffe0', 'hex');
    expect(readOffice(example, new Map([['cb-01.jpg', photo]])).ok).toBe(true);
  });

  test('is told all its faults at once, each with its place', () => {
    const wrong = {
      unit: { ...OFFICE.unit, id: 'phường/1', parent: undefined },
      counters: [...OFFICE.counters, { id: 'quay-2', number: 1, name: { vi: '' } }],
      clerks: [
        { ...OFFICE.clerks[0], pin: '12345' },
        { ...OFFICE.clerks[0], pin: '123456', portrait: 'mat.png' },
        { ...OFFICE.clerks[0], id: 'cb-3', portrait: 'data:text/plain,x', age: 40 },
      ],
      staff: [{ id: 'it', name: 'A', role: 'boss' }],
      openingHours: [{ weekday: 1, from: 600, to: 500 }],
      hours: [],
    };
    const read = readOffice(wrong, new Map([['mat.png', null]]));
    expect(read.ok ? [] : placesOf(read.faults)).toEqual(
      [
        'clerks.0.pin',
        'clerks.1.id',
        'clerks.1.pin',
        'clerks.1.portrait',
        'clerks.2.age',
        'clerks.2.portrait',
        'counters.1.name.vi',
        'counters.1.number',
        'hours',
        'openingHours.0',
        'staff.0.role',
        'unit.id',
        'unit.parent',
      ].toSorted(),
    );
    const words = read.ok ? [] : read.faults.map((fault) => fault.words('vi'));
    for (const said of ['ảnh phải là PNG, JPEG hoặc SVG', 'còn thiếu', 'không được để trống'])
      expect(words).toContain(said);
    for (const said of words) expect(said).not.toMatch(/^Invalid|^Too /);
  });

  test.each([
    ['a list', []],
    ['nothing', null],
    ['lists that are none', { unit: 1, counters: 'x', clerks: { portrait: 1 } }],
    ['no counter', { ...OFFICE, counters: [] }],
  ])('is refused when it is %s', (_, raw) => {
    expect(readOffice(raw, new Map()).ok).toBe(false);
  });
});

describe('a portrait', () => {
  const portraitOf = (portrait: string, bytes: Buffer | null): unknown => {
    const clerks = [{ ...OFFICE.clerks[0], portrait }];
    const read = readOffice({ ...OFFICE, clerks }, new Map([[portrait, bytes]]));
    return read.ok ? read.value.clerks[0]?.portrait : read.faults.map(({ words }) => words('en'));
  };

  test.each([
    ['png', Buffer.from('89504e470d0a1a0a00', 'hex'), 'data:image/png;base64,iVBORw0KGgoA'],
    ['jpeg', Buffer.from('ffd8ffe0', 'hex'), 'data:image/jpeg;base64,/9j/4A=='],
    ['svg', SVG, `data:image/svg+xml;base64,${SVG.toString('base64')}`],
  ])('is what its bytes say, whatever its name: %s', (_, bytes, url) => {
    expect(portraitOf('anh.tmp', bytes)).toBe(url);
  });

  test('may have a heading before the drawing', () => {
    const drawn = Buffer.concat([Buffer.from('<?xml version="1.0"?>\n<!-- x -->\n'), SVG]);
    expect(portraitOf('a', drawn)).toMatch(/^data:image\/svg\+xml;base64,/);
  });

  test('may stand in the file itself', () => {
    const plain = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(SVG.toString())}`;
    expect(portraitOf(plain, null)).toBe(`data:image/svg+xml;base64,${SVG.toString('base64')}`);
  });

  test.each([
    ['data:image/png;base64,aGVsbG8=', 'a PNG, JPEG or SVG'],
    ['data:image/svg+xml,%E0%A4%A', 'a PNG, JPEG or SVG'],
    ['data:image/svg+xml,<html><svg/></html>', 'a PNG, JPEG or SVG'],
    ['khong-co.png', 'can’t be read'],
  ])('%s is refused', (portrait, why) => {
    expect(portraitOf(portrait, null)).toEqual([expect.stringContaining(why)]);
  });

  test('of 200 kB is taken, one byte more is not', () => {
    const full = Buffer.alloc(MOST_PORTRAIT_BYTES);
    SVG.copy(full);
    expect(portraitOf('a', full)).toMatch(/^data:/);
    expect(portraitOf('a', Buffer.concat([full, SVG]))).toEqual([
      expect.stringContaining('200 kB'),
    ]);
  });
});

test('a PIN that is made is never a weak one, and the same chance gives the next', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(999_999)), fc.nat(999_999), (before, last) => {
      const chances = [123_456, 0, ...before, last, 135_790];
      const pin = makePin(() => chances.shift() ?? 0);
      expect(weaknessOf(pin, '')).toBeNull();
      expect(pin).toMatch(/^\d{6}$/);
    }),
  );
});
