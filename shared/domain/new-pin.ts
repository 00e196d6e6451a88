import { PIN_DIGITS } from './roster.ts';

export type WeakPin = 'not-a-pin' | 'all-alike' | 'in-a-row' | 'repeated' | 'as-before';

const STEPS = [1, -1];

/**
 * Why a PIN is too easily guessed, or null. Six digits are few, so what everybody tries first is refused: one digit
 * throughout, digits in a row upwards or downwards, and a short pattern said again (121212, 123123).
 */
export function weaknessOf(pin: string, before: string): WeakPin | null {
  if (!/^\d+$/.test(pin) || pin.length !== PIN_DIGITS) return 'not-a-pin';
  if (pin === before) return 'as-before';
  const digits = Array.from(pin, Number);
  if (new Set(digits).size === 1) return 'all-alike';
  if (
    STEPS.some((step) =>
      digits.every((digit, i) => i === 0 || digit === follow(digits[i - 1], step)),
    )
  )
    return 'in-a-row';
  return [2, 3].some((size) => pin === pin.slice(0, size).repeat(PIN_DIGITS / size))
    ? 'repeated'
    : null;
}

/** Nine is followed by nought, as on the keys of a telephone. */
function follow(digit: number | undefined, step: number): number {
  return ((digit ?? 0) + step + 10) % 10;
}
