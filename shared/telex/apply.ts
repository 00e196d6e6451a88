import { commandOf, type Command, type InputMethod } from './commands.ts';
import { readWord, type Letter, type Tone } from './letters.ts';
import { ONSETS, bareOf, rhymesLike } from './rhymes.ts';
import { isSyllable, splitsOf, type Split } from './syllable.ts';
import { append, hasVowel, isSound, setMark, type Word } from './word.ts';

/** One more key. Before the first letter, and in what can't be Vietnamese any more, every key is itself. */
export function applyKey(word: Word, key: string, method: InputMethod): Word {
  const command = commandOf(key, method);
  const atFront = word.caret === 0 && word.letters.length > 0;
  const obeys = !atFront && isSyllable(word.letters, word.tone, 'letters');
  const next = command !== null && obeys ? obey(word, key, command) : append(word, key);
  return { ...next, letters: pairHorns(next.letters) };
}

function obey(word: Word, key: string, command: Command): Word {
  switch (command.kind) {
    case 'tone':
      return applyTone(word, key, command.tone);
    case 'no-tone':
      return word.tone === 'level' ? append(word, key) : { ...word, tone: 'level' };
    case 'mark':
      return hasVowel(word)
        ? applyMark(word, key, command.wanted)
        : applyAlone(word, key, command.alone);
    case 'bar':
      return applyBar(word, key);
  }
}

function applyTone(word: Word, key: string, tone: Tone): Word {
  if (!hasVowel(word)) return append(word, key);
  if (word.tone !== tone) return { ...word, tone };
  return isSound(word) ? undo({ ...word, tone: 'level' }, key) : append(word, key);
}

function applyMark(word: Word, key: string, wanted: string): Word {
  for (const split of splitsOf(word.letters)) {
    const target = targetVowels(split, wanted);
    if (target === null) continue;
    if (target !== split.vowels)
      return { ...word, letters: spellVowels(word.letters, split.vowelsAt, target) };
    if (isSound(word)) return undoMark(word, key, split, wanted);
  }
  return append(word, key);
}

/** The cluster of the same letters that holds a wanted vowel. After h, th, kh an open `uo` is uơ: huơ, thuở. */
function targetVowels({ onset, vowels, coda }: Split, wanted: string): string | null {
  const bare = bareOf(vowels);
  if (bare === 'uo' && coda === '' && wanted.includes('ơ') && /^(?:h|th|kh)$/.test(onset))
    return 'uơ';
  const rhyme = rhymesLike(vowels).find(
    (candidate) =>
      candidate.bare === bare &&
      Array.from(wanted).some((vowel) => candidate.vowels.includes(vowel)) &&
      candidate.codas.some((allowed) => allowed.startsWith(coda)),
  );
  return rhyme?.vowels ?? null;
}

function spellVowels(letters: readonly Letter[], from: number, vowels: string): readonly Letter[] {
  const marks = readWord(vowels)?.letters ?? [];
  return letters.map((letter, index) => {
    const spelt = marks[index - from];
    return spelt ? { ...letter, mark: spelt.mark } : letter;
  });
}

function undoMark(word: Word, key: string, split: Split, wanted: string): Word {
  const { aloneAt, caret } = word;
  const bared = Array.from(split.vowels, (vowel) =>
    wanted.includes(vowel) ? bareOf(vowel) : vowel,
  ).join('');
  const letters = spellVowels(word.letters, split.vowelsAt, bared);
  if (aloneAt === -1) return undo({ ...word, letters }, key);
  const typed = letters.map((letter, index) =>
    index === aloneAt ? { ...letter, base: 'w' } : letter,
  );
  const restored: Word = { ...word, letters: typed, aloneAt: -1, undone: true };
  return aloneAt === caret - 1 ? restored : append(restored, key);
}

function applyAlone(word: Word, key: string, alone: boolean): Word {
  const onset = splitsOf(word.letters)[0]?.onset ?? '';
  if (!alone || !ONSETS.has(onset)) return append(word, key);
  const typed = append(word, key);
  const letters = typed.letters.map((letter, index): Letter =>
    index === word.caret ? { ...letter, base: 'u', mark: 'horn' } : letter,
  );
  return { ...typed, letters, aloneAt: word.caret };
}

/** đ stands at the beginning of a syllable, or anywhere in an abbreviation without vowels. */
function applyBar(word: Word, key: string): Word {
  const at = hasVowel(word) ? 0 : word.caret - 1;
  const letter = word.letters[at];
  if (letter?.base !== 'd' || word.undone) return append(word, key);
  if (letter.mark === 'bar')
    return undo({ ...word, letters: setMark(word.letters, at, 'none') }, key);
  return { ...word, letters: setMark(word.letters, at, 'bar') };
}

function undo(word: Word, key: string): Word {
  return { ...append(word, key), undone: true };
}

/** ưo and uơ become ươ as soon as something follows them, so that thương may be typed thuongw, thuowng or thuwong. */
function pairHorns(letters: readonly Letter[]): readonly Letter[] {
  const at = splitsOf(letters)[0]?.vowelsAt ?? 0;
  const [u, o, next] = letters.slice(at);
  if (u?.base !== 'u' || o?.base !== 'o' || !next) return letters;
  if (u.mark !== 'horn' && o.mark !== 'horn') return letters;
  return setMark(setMark(letters, at, 'horn'), at + 1, 'horn');
}
