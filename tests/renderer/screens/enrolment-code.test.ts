import { expect, test } from 'vitest';
import fc from 'fast-check';
import {
  CODE_CHARACTERS,
  CODE_KEYS,
  grouped,
  withCharacter,
} from '../../../renderer/screens/enrolment-code.ts';
import { enrolmentCodeSchema } from '../../../shared/contract/wire.ts';

test('every whole code that can be typed has the form that the centre reads', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...CODE_KEYS), {
        minLength: CODE_CHARACTERS,
        maxLength: CODE_CHARACTERS,
      }),
      (keys) => {
        const code = grouped(keys.reduce(withCharacter, ''));
        expect(enrolmentCodeSchema.parse(code)).toBe(code);
      },
    ),
  );
});

test('whatever is typed, the code stays within its alphabet and length', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 2 })), (characters) => {
      const code = characters.reduce(withCharacter, '');
      expect(code).toMatch(/^[A-HJ-NP-Z2-9]{0,8}$/);
    }),
  );
});

test('the keys are the whole alphabet', () => {
  const alphabet = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
  expect(CODE_KEYS.toSorted()).toEqual(
    alphabet.filter((key) => enrolmentCodeSchema.safeParse(`AAAA-AAA${key}`).success).toSorted(),
  );
});
