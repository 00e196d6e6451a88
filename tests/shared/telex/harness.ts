import type { TypingRules } from '../../../shared/telex/compose.ts';
import { openTyping, typeKey, type TypingState } from '../../../shared/telex/typing.ts';

export const TELEX: TypingRules = { method: 'telex', placement: 'old', maxLength: 1000 };
export const VNI: TypingRules = { ...TELEX, method: 'vni' };
export const RULES = { telex: TELEX, vni: VNI } as const;

export function typeInto(state: TypingState, keys: string, rules: TypingRules): TypingState {
  return Array.from(keys).reduce((field, key) => typeKey(field, key, rules), state);
}

export function typed(keys: string, rules: TypingRules): string {
  return typeInto(openTyping(''), keys, rules).text;
}

/** A field as a picture: `|` is the cursor. */
export function picture({ text, cursor }: TypingState): string {
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

export function fromPicture(drawn: string): TypingState {
  const cursor = drawn.indexOf('|');
  return { text: drawn.replace('|', '').normalize('NFC'), cursor, word: null };
}
