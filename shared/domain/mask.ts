/**
 * What stands for something that an ordinary reader may not see. The marks are written so that they hold no digit and
 * are never found again.
 */
export const MASKS = {
  email: '‹thư điện tử›',
  number: '‹số đã che›',
  clerk: '‹tên cán bộ›',
} as const;

/** An address is taken whole; what looks like one is masked rather than left. */
const EMAIL =
  /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\s?\.\s?[\p{L}\p{N}-]+)+/giu;

/**
 * A run of digits as people write telephone and identity numbers: `0912 345 678`, `+84-912-345-678`,
 * `(0208) 3.855.123`, `0 9 1 2…`. Up to three signs that are no letters may stand between two digits.
 */
const DIGIT_RUN = /\p{Nd}(?:[^\p{L}\p{Nd}\n]{0,3}\p{Nd})*/gu;

/**
 * Telephone numbers have 9 to 11 digits (84 included), CMND 9, CCCD 12. Eight digits are a date (12/10/2026), a sum of
 * money or a part of a dossier code, unless they begin like a telephone number of a landline without its area code.
 */
const SHORTEST_NUMBER = 9;
const SIGNS = /\p{M}/gu;

/**
 * A citizen's comment for ordinary readers: without telephone numbers, identity numbers, addresses of e-mail and names
 * of the office's clerks, in whatever way they are written. No run of nine digits or more is left. Names of citizens
 * can't be told from words, so they stay: the text is still not for publication.
 * @param names full names of clerks; each is found whole and without its first word, with or without diacritics
 */
export function maskComment(text: string, names: readonly string[]): string {
  const plain = text.normalize('NFC').replace(EMAIL, MASKS.email);
  return maskNames(plain.replace(DIGIT_RUN, maskRun), names);
}

function maskRun(run: string): string {
  const digits = run.match(/\p{Nd}/gu)?.length ?? 0;
  return digits >= SHORTEST_NUMBER ? MASKS.number : run;
}

interface Folded {
  readonly text: string;
  /** Where each character of `text` stands in the original. */
  readonly at: readonly number[];
}

function maskNames(text: string, names: readonly string[]): string {
  const spellings = spellingsOf(names);
  if (spellings.length === 0) return text;
  const { text: folded, at } = foldWithPlaces(text);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{Nd}])(?:${spellings.join('|')})(?![\\p{L}\\p{Nd}])`,
    'gu',
  );
  let masked = '';
  let from = 0;
  for (const { index, 0: found } of folded.matchAll(pattern)) {
    masked += text.slice(from, at[index]) + MASKS.clerk;
    from = at[index + found.length] ?? text.length;
  }
  return masked + text.slice(from);
}

/**
 * The full name, and what is left of it without the family name as long as that is two words. One word alone (Hà, Lan,
 * Minh) is a common word too often, so it is masked only behind a form of address.
 */
function spellingsOf(names: readonly string[]): readonly string[] {
  const spellings = names.flatMap((name) => {
    const words = foldWithPlaces(name).text.match(/\p{L}+/gu) ?? [];
    const last = words.at(-1);
    if (last === undefined) return [];
    const forms = [words, words.slice(1)].filter((form) => form.length >= 2);
    return [...forms.map((form) => form.join('[\\s.]{0,3}')), `(?:${ADDRESS})\\s{1,3}${last}`];
  });
  // The longest first, so that a whole name is masked whole.
  return [...new Set(spellings)].toSorted((a, b) => b.length - a.length);
}

/** Without diacritics, as the text is searched. */
const ADDRESS = 'anh|chi|em|co|chu|bac|ong|ba|can bo|cong chuc|dong chi|c|a|e';

/** Lower case without diacritics, đ as d; with the place of every character, because folding changes lengths. */
function foldWithPlaces(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  let place = 0;
  for (const sign of text) {
    const plain = sign.toLowerCase().normalize('NFD').replace(SIGNS, '').replaceAll('đ', 'd');
    folded += plain;
    for (let index = 0; index < plain.length; index += 1) at.push(place);
    place += sign.length;
  }
  at.push(text.length);
  return { text: folded, at };
}
