/** An exact number. `bottom` is positive; not necessarily in lowest terms. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const ZERO: Fraction = { top: 0n, bottom: 1n };

/** @throws RangeError unless both are whole numbers and `bottom` is positive */
export function fraction(top: number, bottom = 1): Fraction {
  if (!Number.isSafeInteger(top) || !Number.isSafeInteger(bottom) || bottom < 1)
    throw new RangeError(`${top}/${bottom} is not a fraction of whole numbers`);
  return { top: BigInt(top), bottom: BigInt(bottom) };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

export function least(a: Fraction, b: Fraction): Fraction {
  return a.top * b.bottom <= b.top * a.bottom ? a : b;
}

/**
 * Rounded to decimals with the half going away from zero, as taught and printed in Vietnam. Exact: 2.675 becomes 2.68
 * and 0.05 becomes 0.1, where binary floats give 2.67 or worse. Round once, at the end, never a sum of rounded parts.
 */
export function rounded(value: Fraction, digits: number): number {
  const scaled = 2n * value.top * 10n ** BigInt(digits);
  const sign = scaled < 0n ? -1n : 1n;
  const units = (sign * (sign * scaled + value.bottom)) / (2n * value.bottom);
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return Number(`${units < 0n ? '-' : ''}${whole}.${text.slice(text.length - digits)}`);
}
