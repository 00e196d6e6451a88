import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDossierCode } from '../../../shared/domain/dossier-code.ts';
import { eraseDigit, keypadView, pressDigit } from '../../../shared/domain/dossier-keypad.ts';

const TODAY = '2026-11-23';
const UNIT = 'H55.12';

function press(keys: string): string {
  return Array.from(keys).reduce(pressDigit, '');
}

describe('what is shown while typing', () => {
  test.each([
    ['', 'H55.12-______-____'],
    ['2', 'H55.12-2_____-____'],
    ['2610', 'H55.12-2610__-____'],
    ['261008', 'H55.12-261008-____'],
    ['26100809', 'H55.12-261008-09__'],
    ['2610080975', 'H55.12-261008-0975'],
    ['2610080912345', 'H55.12-261008-0912345'],
  ])('%s → %s', (digits, shown) => {
    expect(keypadView(UNIT, digits, TODAY).shown).toBe(shown);
  });

  test('the old family keeps its own prefix', () => {
    const { shown, entry } = keypadView('000.00.06.H56', '2310270361', TODAY);
    expect(shown).toBe('000.00.06.H56-231027-0361');
    expect(entry).toMatchObject({ state: 'ready', code: { family: 'old', sequence: '0361' } });
  });
});

describe('a fault is told with the digit that makes it', () => {
  test.each([
    ['2', 'typing'],
    ['26', 'typing'],
    ['261', 'typing'],
    ['262', 'impossible-date'],
    ['2613', 'impossible-date'],
    ['2600', 'impossible-date'],
    ['26023', 'impossible-date'],
    ['260229', 'impossible-date'],
    ['24022', 'typing'],
    ['240229', 'typing'],
    ['26113', 'future-date'],
    ['261131', 'impossible-date'],
    ['2612', 'future-date'],
    ['261124', 'future-date'],
    ['261123', 'typing'],
    ['27', 'future-date'],
    ['3', 'future-date'],
    ['0', 'typing'],
    ['261123000', 'typing'],
    ['2611230001', 'ready'],
    ['2611230001234', 'ready'],
  ])('%s: %s', (digits, outcome) => {
    const { entry } = keypadView(UNIT, digits, TODAY);
    expect(entry.state === 'fault' ? entry.fault : entry.state).toBe(outcome);
  });

  test('an office with a wrong prefix is told so', () => {
    expect(keypadView('55', '2611230001', TODAY).entry).toEqual({
      state: 'fault',
      fault: 'unit-unknown',
    });
  });
});

test('takes digits only, thirteen at most, and gives back the last', () => {
  expect(press('26a10-08 0975')).toBe('2610080975');
  expect(press('12345678901234')).toBe('1234567890123');
  expect(pressDigit('1', '23')).toBe('1');
  expect(eraseDigit('123')).toBe('12');
  expect(eraseDigit('')).toBe('');
});

test('warns early only of what the whole code would be refused for', () => {
  const digit = fc.constantFrom(...'0123456789'.split(''));
  const digits = fc.string({ unit: digit, minLength: 10, maxLength: 13 });
  const nearToday = fc
    .tuple(fc.constantFrom('2611', '2612', '2602', '24022'), digits)
    .map(([start, rest]) => (start + rest).slice(0, 11));
  fc.assert(
    fc.property(fc.oneof(digits, nearToday), (whole) => {
      const code = `${UNIT}-${whole.slice(0, 6)}-${whole.slice(6)}`;
      const accepted = parseDossierCode(code, TODAY).ok;
      const stages = Array.from(whole, (_, end) =>
        keypadView(UNIT, whole.slice(0, end + 1), TODAY),
      );
      expect(stages.every(({ entry }) => entry.state !== 'fault')).toBe(accepted);
      expect(stages.at(-1)?.entry.state === 'ready').toBe(accepted);
    }),
    { numRuns: 3000 },
  );
});
