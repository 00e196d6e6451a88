import type { Head } from '../../shared/log/chain.ts';
import type { Entry, Hash } from '../../shared/log/entry.ts';

export type Placement =
  | { readonly kind: 'fits'; readonly held: readonly Entry[]; readonly fresh: readonly Entry[] }
  | { readonly kind: 'gap'; readonly expected: number }
  | { readonly kind: 'fork'; readonly seq: number };

/**
 * Where a batch stands to the log that the centre holds (`entries` is a verified, non-empty run).
 * @param heldHashes what the centre holds at the batch's sequence numbers up to `last.seq`
 */
export function placeBatch(
  last: Head,
  heldHashes: ReadonlyMap<number, Hash>,
  entries: readonly Entry[],
): Placement {
  const first = entries[0];
  if (first === undefined || first.seq > last.seq + 1)
    return { kind: 'gap', expected: last.seq + 1 };
  if (first.seq === last.seq + 1 && first.prev !== last.hash)
    return { kind: 'fork', seq: first.seq };
  const other = entries.find(
    (entry) => entry.seq <= last.seq && heldHashes.get(entry.seq) !== entry.hash,
  );
  if (other) return { kind: 'fork', seq: other.seq };
  return {
    kind: 'fits',
    held: entries.filter((entry) => entry.seq <= last.seq),
    fresh: entries.filter((entry) => entry.seq > last.seq),
  };
}
