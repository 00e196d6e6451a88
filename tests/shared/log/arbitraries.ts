import fc from 'fast-check';
import { EMPTY_HEAD, headOf, seal, type Head } from '../../../shared/log/chain.ts';
import type { Draft, Entry } from '../../../shared/log/entry.ts';

export const DEVICE = 'kiosk-1';

const draft: fc.Arbitrary<Draft> = fc.oneof(
  fc
    .record({ unsynced: fc.nat(), clerk: fc.option(fc.string({ minLength: 1, maxLength: 8 })) })
    .map((body) => ({ kind: 'heartbeat' as const, body })),
  fc
    .record({
      session: fc.string({ minLength: 1, maxLength: 12 }),
      clerk: fc.string({ minLength: 1, maxLength: 12 }),
    })
    .map((body) => ({ kind: 'session.opened' as const, body: { ...body, counter: 'c3' } })),
  fc
    .record({
      rating: fc.integer({ min: 1, max: 999 }),
      level: fc.option(fc.integer({ min: 1, max: 5 })),
    })
    .map((body) => ({ kind: 'rating.changed' as const, body })),
  fc
    .record({
      reasons: fc.array(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 3 }),
      comment: fc.option(fc.string({ unit: 'grapheme', maxLength: 30 })),
    })
    .map((body) => ({ kind: 'rating.explained' as const, body: { ...body, rating: 1 } })),
);

export function chainOf(
  drafts: readonly Draft[],
  device = DEVICE,
  start: Head = EMPTY_HEAD,
): Entry[] {
  const entries: Entry[] = [];
  let head = start;
  for (const [index, item] of drafts.entries()) {
    const entry = seal(head, item, {
      device,
      at: 1_790_000_000_000 + index,
      mono: index,
      boot: '0123456789abcdef',
    });
    entries.push(entry);
    head = headOf(entry);
  }
  return entries;
}

/** A sound log of `min`..40 entries with bodies of every shape, emoji and lone marks included. */
export function logs(min: number): fc.Arbitrary<Entry[]> {
  return fc
    .array(draft, { minLength: min, maxLength: 40, size: 'max' })
    .map((drafts) => chainOf(drafts));
}
