/** One key that went down, as a page hears of it. */
export interface KeyPress {
  /** Physical key (`KeyboardEvent.code`), empty where the device doesn't say. */
  readonly code: string;
  /** What the keyboard layout made of it (`KeyboardEvent.key`). */
  readonly key: string;
  readonly shift: boolean;
  /** The system repeats a key that is held down; a scanner never holds one. */
  readonly repeat: boolean;
  /** ms of a clock that only runs forward. */
  readonly at: number;
}

const PLAIN = "`1234567890-=[]\\;',./ ";
const SHIFTED = '~!@#$%^&*()_+{}|:"<>? ';
const SYMBOL_CODES = [
  ['Backquote', 'Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit6', 'Digit7', 'Digit8'],
  ['Digit9', 'Digit0', 'Minus', 'Equal', 'BracketLeft', 'BracketRight', 'Backslash'],
  ['Semicolon', 'Quote', 'Comma', 'Period', 'Slash', 'Space'],
].flat();
const NUMPAD: Readonly<Record<string, string>> = {
  NumpadSubtract: '-',
  NumpadDecimal: '.',
  NumpadDivide: '/',
  NumpadMultiply: '*',
  NumpadAdd: '+',
};

/**
 * The character that this key has on a US keyboard, which is what scanners imitate. The layout of the system
 * doesn't matter: the Vietnamese one would turn the digits into ă â ê ô and tones. `null` for keys without a character.
 */
export function usCharacter({ code, key, shift }: KeyPress): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shift ? letter : letter.toLowerCase();
  const symbol = SYMBOL_CODES.indexOf(code);
  if (symbol !== -1) return (shift ? SHIFTED : PLAIN).charAt(symbol);
  const digit = /^Numpad(\d)$/.exec(code)?.[1];
  return digit ?? NUMPAD[code] ?? (code === '' && /^[ -~]$/.test(key) ? key : null);
}

/** Enter or Tab, which a scanner sends after a code. */
export function endsScan({ code, key }: KeyPress): boolean {
  return code === 'NumpadEnter' || key === 'Enter' || key === 'Tab' || /^(?:Enter|Tab)$/.test(code);
}
