import type { Clerk } from '../../shared/domain/roster.ts';

const byVietnamese = new Intl.Collator('vi');

/** Vietnamese people are called and sorted by the last word of their name: An for "Nguyễn Văn An". */
export function givenName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name;
}

/** First letter of the given name without tone marks, yet with Ă, Â, Đ, Ê, Ô, Ơ, Ư, which are letters of their own. */
export function givenInitial(name: string): string {
  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const [first = ''] = givenName(name).normalize('NFD').replace(TONES, '').normalize('NFC');
  return first.toLocaleUpperCase('vi');
}

export function byGivenName(clerks: readonly Clerk[]): readonly Clerk[] {
  return clerks.toSorted(
    (a, b) =>
      byVietnamese.compare(givenName(a.name), givenName(b.name)) ||
      byVietnamese.compare(a.name, b.name),
  );
}

export function initialsOf(clerks: readonly Clerk[]): readonly string[] {
  return [...new Set(clerks.map(({ name }) => givenInitial(name)))].toSorted(byVietnamese.compare);
}
