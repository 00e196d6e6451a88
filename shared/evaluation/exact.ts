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
 * and 0.05 becomes 0.1, where binary floats give 2.67 or worse. Round once, at the end.
 */
export function roundedExact({ top, bottom }: Fraction, digits: number): Fraction {
  const scale = 10n ** BigInt(digits);
  const twice = 2n * top * scale;
  const half = twice < 0n ? -bottom : bottom;
  return { top: (twice + half) / (2n * bottom), bottom: scale };
}

/** The same as a number to print: the one nearest to the decimal. */
export function rounded(value: Fraction, digits: number): number {
  const { top } = roundedExact(value, digits);
  const text = (top < 0n ? -top : top).toString().padStart(digits + 1, '0');
  const point = text.length - digits;
  return Number(`${top < 0n ? '-' : ''}${text.slice(0, point)}.${text.slice(point)}`);
}
