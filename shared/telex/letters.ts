/** What changes a letter into another letter of the alphabet: â ê ô · ơ ư · ă · đ. */
export type Mark = 'none' | 'hat' | 'horn' | 'breve' | 'bar';
/** ngang, huyền, hỏi, ngã, sắc, nặng. */
export type Tone = 'level' | 'grave' | 'hook' | 'tilde' | 'acute' | 'dot';

export interface Letter {
  /** Lower case without any mark: `a` for `Ậ`, `d` for `Đ`. */
  readonly base: string;
  readonly mark: Mark;
  readonly upper: boolean;
}

/** A run of letters. The tone belongs to the word; `toneAt` is where it was found, -1 without one. */
export interface ReadWord {
  readonly letters: readonly Letter[];
  readonly tone: Tone;
  readonly toneAt: number;
}

const MARK_SIGN: Readonly<Record<Mark, string>> = {
  none: '',
  hat: '\u0302',
  horn: '\u031B',
  breve: '\u0306',
  bar: '',
};
const TONE_SIGN: Readonly<Record<Tone, string>> = {
  level: '',
  grave: '\u0300',
  hook: '\u0309',
  tilde: '\u0303',
  acute: '\u0301',
  dot: '\u0323',
};
const MARK_OF_SIGN = new Map<string, Mark>([
  ['\u0302', 'hat'],
  ['\u031B', 'horn'],
  ['\u0306', 'breve'],
]);
const TONE_OF_SIGN = new Map<string, Tone>([
  ['\u0300', 'grave'],
  ['\u0309', 'hook'],
  ['\u0303', 'tilde'],
  ['\u0301', 'acute'],
  ['\u0323', 'dot'],
]);

const STEM = /^[a-zđ]$/i;

export function plainLetter(key: string): Letter {
  const base = key.toLowerCase();
  return { base, mark: 'none', upper: key !== base };
}

/** One visible letter in NFC. */
export function writeLetter(letter: Letter, tone: Tone): string {
  const stem = letter.mark === 'bar' ? 'đ' : letter.base;
  const written = (stem + MARK_SIGN[letter.mark] + TONE_SIGN[tone]).normalize('NFC');
  return letter.upper ? written.toUpperCase() : written;
}

/** The letter in lower case with its mark and without its tone, as the syllable tables spell it. */
export function spellLetter({ base, mark }: Letter): string {
  return mark === 'none' ? base : writeLetter({ base, mark, upper: false }, 'level');
}

/** Takes NFC letters apart. `null` when one carries a sign that Vietnamese lacks, or when there are two tones. */
export function readWord(text: string): ReadWord | null {
  const letters: Letter[] = [];
  let tone: Tone = 'level';
  let toneAt = -1;
  for (const char of text) {
    const [stem = '', ...signs] = char.normalize('NFD');
    if (!STEM.test(stem)) return null;
    let letter = readStem(stem);
    for (const sign of signs) {
      const mark = MARK_OF_SIGN.get(sign);
      const found = TONE_OF_SIGN.get(sign);
      if (mark !== undefined && letter.mark === 'none') letter = { ...letter, mark };
      else if (found !== undefined && toneAt === -1) [tone, toneAt] = [found, letters.length];
      else return null;
    }
    letters.push(letter);
  }
  return { letters, tone, toneAt };
}

function readStem(stem: string): Letter {
  if (stem === 'đ' || stem === 'Đ') return { base: 'd', mark: 'bar', upper: stem === 'Đ' };
  return plainLetter(stem);
}
