import { commandOf } from './commands.ts';
import { showEndedWord, showWord, type Composition, type TypingRules } from './compose.ts';

/**
 * A text field. `text` is NFC, `cursor` counts UTF-16 units;
 * `word` is what has been typed at the cursor since it came there, `null` when nothing is in the making.
 */
export interface TypingState {
  readonly text: string;
  readonly cursor: number;
  readonly word: GrowingWord | null;
}

/** Stands at `start`..`end` of the text, the cursor inside or at its end. */
export interface GrowingWord extends Composition {
  readonly start: number;
  readonly end: number;
}

const LETTER = /^\p{Script=Latin}$/u;
const LETTERS_AT_END = /\p{Script=Latin}*$/u;
const LETTERS_AT_START = /^\p{Script=Latin}*/u;
const LONE_SIGNS = /\p{M}/gu;

/** A field with its cursor at the end. Signs that belong to no letter are left out, so that each backspace has one letter to take. */
export function openTyping(text: string): TypingState {
  const clean = cleanText(text);
  return { text: clean, cursor: clean.length, word: null };
}

/**
 * One key of a keyboard: a letter, a digit, a punctuation mark, a space or `\n` (or a pasted text).
 * Pure; unknown and overlong input leaves the state as it is.
 */
export function typeKey(state: TypingState, key: string, rules: TypingRules): TypingState {
  const typed = key.normalize('NFC');
  const next = joinsWord(state, typed, rules)
    ? typeInWord(state, typed, rules)
    : insertText(finishWord(state, rules), typed);
  return next.text.length > rules.maxLength ? state : next;
}

function joinsWord(state: TypingState, key: string, { method }: TypingRules): boolean {
  if (LETTER.test(key)) return true;
  if (commandOf(key, method) === null) return false;
  return state.word !== null || LETTER.test(state.text.charAt(state.cursor - 1));
}

function typeInWord(state: TypingState, key: string, rules: TypingRules): TypingState {
  const word = state.word ?? wordAtCursor(state);
  return replaceWord(state, { ...word, keys: word.keys + key }, showWord, rules);
}

/** Ends the word at the cursor, for example before the text is sent: what is no syllable goes back to what was typed. */
export function finishWord(state: TypingState, rules: TypingRules): TypingState {
  if (state.word === null) return state;
  return { ...replaceWord(state, state.word, showEndedWord, rules), word: null };
}

function replaceWord(
  { text }: TypingState,
  word: GrowingWord,
  show: typeof showWord,
  rules: TypingRules,
): TypingState {
  const shown = show(word, rules);
  return {
    text: text.slice(0, word.start) + shown.text + text.slice(word.end),
    cursor: word.start + shown.caret,
    word: { ...word, end: word.start + shown.text.length },
  };
}

/** The letters around the cursor, as a word that may go on growing. */
export function wordAtCursor({ text, cursor }: TypingState): GrowingWord {
  const before = LETTERS_AT_END.exec(text.slice(0, cursor))?.[0] ?? '';
  const after = LETTERS_AT_START.exec(text.slice(cursor))?.[0] ?? '';
  return { before, keys: '', after, start: cursor - before.length, end: cursor + after.length };
}

function insertText({ text, cursor }: TypingState, inserted: string): TypingState {
  const left = cleanText(text.slice(0, cursor) + inserted);
  return { text: cleanText(left + text.slice(cursor)), cursor: left.length, word: null };
}

/** Moves the cursor, for example to where a finger touched the text; kept inside the text and off the middle of an emoji. */
export function moveCursor(state: TypingState, to: number): TypingState {
  const inside = Math.min(Math.max(0, Math.trunc(to)), state.text.length);
  const splitsPair = /^[\uDC00-\uDFFF]/.test(state.text.slice(inside)) && inside > 0;
  return { text: state.text, cursor: splitsPair ? inside - 1 : inside, word: null };
}

function cleanText(text: string): string {
  return text.normalize('NFC').replace(LONE_SIGNS, '');
}
