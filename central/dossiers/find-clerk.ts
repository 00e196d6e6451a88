import type { DossierMapping } from '../../shared/contract/dossiers.ts';

export interface ClerkName {
  readonly id: string;
  readonly name: string;
}

export type FoundClerk = { readonly id: string } | 'unknown' | 'ambiguous';

/** Finds our clerk by what a list calls them: as the mapping says, then by id, then by full name. */
export function clerkFinder(
  clerks: readonly ClerkName[],
  aliases: DossierMapping['clerks'],
): (called: string) => FoundClerk {
  const ids = new Set(clerks.map(({ id }) => id));
  const byName = Map.groupBy(clerks, ({ name }) => keyOf(name));
  const byAlias = new Map(Object.entries(aliases).map(([called, id]) => [keyOf(called), id]));
  return (called) => {
    const alias = byAlias.get(keyOf(called));
    if (alias !== undefined) return ids.has(alias) ? { id: alias } : 'unknown';
    if (ids.has(called.trim())) return { id: called.trim() };
    const [first, second] = byName.get(keyOf(called)) ?? [];
    if (!first) return 'unknown';
    return second ? 'ambiguous' : { id: first.id };
  };
}

function keyOf(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
