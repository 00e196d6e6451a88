/**
 * Vietnamese rhymes: vowel cluster → the consonants that may close it (`-` = none).
 * With `k` for the place names of the Central Highlands (Đắk Lắk, Krông Búk), and `oo` for xoong, moóc.
 * A cluster that needs no mark stands before its marked twins, and `ươ` before the rarer `uơ`.
 */
const CODAS: Readonly<Record<string, string>> = {
  a: '- c ch m n ng nh p t',
  ai: '-',
  ao: '-',
  au: '-',
  ay: '-',
  ă: 'c k m n ng p t',
  â: 'c m n ng p t',
  âu: '-',
  ây: '-',
  e: '- c m n ng p t',
  eo: '-',
  ê: '- ch m n nh p t',
  êu: '-',
  i: '- ch m n nh p t',
  ia: '-',
  iu: '-',
  iê: 'c m n ng p t',
  iêu: '-',
  o: '- c m n ng p t',
  oa: '- c ch m n ng nh p t',
  oai: '-',
  oao: '-',
  oay: '-',
  oă: 'c m n ng t',
  oe: '- m n t',
  oeo: '-',
  oi: '-',
  oo: 'c ng',
  ô: '- c m n ng p t',
  ôi: '-',
  ơ: '- m n p t',
  ơi: '-',
  u: '- c k m n ng p t',
  ua: '-',
  ui: '-',
  uâ: 'n ng t',
  uây: '-',
  uê: '- ch nh',
  uô: 'c m n ng t',
  uôi: '-',
  uy: '- ch n nh p t',
  uya: '-',
  uyu: '-',
  uyê: 'n t',
  ư: '- c m n ng t',
  ưa: '-',
  ưi: '-',
  ưu: '-',
  ươ: 'c m n ng p t',
  ươi: '-',
  ươu: '-',
  uơ: '-',
  y: '- ch nh t',
  yê: 'm n ng t',
  yêu: '-',
};

const MARKED = /[ăâêôơư]/g;

export interface Rhyme {
  /** With marks, without tone: `uyê`. */
  readonly vowels: string;
  readonly bare: string;
  readonly codas: readonly string[];
}

const RHYMES: readonly Rhyme[] = Object.entries(CODAS).map(([vowels, codas]) => ({
  vowels,
  bare: bareOf(vowels),
  codas: codas.split(' ').map((coda) => (coda === '-' ? '' : coda)),
}));

const BY_FIRST_LETTER = Map.groupBy(RHYMES, ({ bare }) => bare.charAt(0));

/** The rhymes that begin with the same letter, marks aside. */
export function rhymesLike(vowels: string): readonly Rhyme[] {
  return BY_FIRST_LETTER.get(bareOf(vowels.charAt(0))) ?? [];
}

/** `kr` for Krông Pắk, Krông Nô. */
export const ONSETS: ReadonlySet<string> = new Set(
  [
    ['', 'b', 'c', 'ch', 'd', 'đ', 'g', 'gh', 'gi', 'h', 'k', 'kh', 'kr', 'l', 'm', 'n', 'ng'],
    ['ngh', 'nh', 'p', 'ph', 'qu', 'r', 's', 't', 'th', 'tr', 'v', 'x'],
  ].flat(),
);

/** These letters are named by themselves, though no syllable ends in them. */
export const LETTER_NAMES: ReadonlySet<string> = new Set(['ă', 'â']);

/** Without marks; for toneless vowels in NFC. */
export function bareOf(vowels: string): string {
  return vowels.replace(MARKED, (vowel) => vowel.normalize('NFD').charAt(0));
}
