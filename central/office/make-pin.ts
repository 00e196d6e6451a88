import { randomInt } from 'node:crypto';
import { weaknessOf } from '../../shared/domain/new-pin.ts';
import { PIN_DIGITS } from '../../shared/domain/roster.ts';

/** A PIN by chance that is not among those which everybody tries first. */
export function makePin(chance: (below: number) => number = randomInt): string {
  for (;;) {
    const pin = String(chance(10 ** PIN_DIGITS)).padStart(PIN_DIGITS, '0');
    if (weaknessOf(pin, '') === null) return pin;
  }
}
