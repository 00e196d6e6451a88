import { written, type TypingRules } from './compose.ts';
import { readWord } from './letters.ts';
import { wordAtCursor, type TypingState } from './typing.ts';
import { isSound, type Word } from './word.ts';

/**
 * Takes the visible letter left of the cursor with all its marks. A tone that stood on it goes with it;
 * a tone elsewhere in the word moves to where it now belongs (hoán → hóa).
 */
export function backspace(state: TypingState, rules: TypingRules): TypingState {
  const last = Array.from(state.text.slice(0, state.cursor)).at(-1);
  if (last === undefined) return state;
  const cursor = state.cursor - last.length;
  const text = state.text.slice(0, cursor) + state.text.slice(state.cursor);
  return respell(state, rules) ?? { text, cursor, word: null };
}

/** `null` when the letters that remain are not Vietnamese: nothing is moved in them then. */
function respell(state: TypingState, { placement }: TypingRules): TypingState | null {
  const { before, after, start, end } = wordAtCursor(state);
  const read = readWord(before + after);
  if (before === '' || read === null) return null;
  const gone = before.length - 1;
  const rest: Word = {
    letters: read.letters.toSpliced(gone, 1),
    tone: read.toneAt === gone ? 'level' : read.tone,
    caret: gone,
    aloneAt: -1,
    undone: false,
  };
  if (!isSound(rest)) return null;
  const { text, caret } = written(rest, placement);
  return {
    text: state.text.slice(0, start) + text + state.text.slice(end),
    cursor: start + caret,
    word: null,
  };
}
