import type { Answer } from './answer.ts';

/** One page after another, because each says where the next begins. A page that fails fails the whole. */
export async function allPages<T extends { readonly next: string | null }>(
  question: (cursor: string | null) => Promise<Answer<T>>,
  join: (before: T, page: T) => T,
): Promise<Answer<T>> {
  let whole = await question(null);
  while (whole.ok && whole.value.next !== null) {
    const before = whole.value;
    whole = mapAnswer(await question(before.next), (page) => join(before, page));
  }
  return whole;
}

export function mapAnswer<A, B>(answer: Answer<A>, change: (value: A) => B): Answer<B> {
  return answer.ok ? { ok: true, value: change(answer.value) } : answer;
}
