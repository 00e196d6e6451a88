/** A foreign key: rows of `from` need rows of `to`. */
export interface Reference {
  readonly from: string;
  readonly to: string;
}

/**
 * Tables in an order in which they can be filled, by name where it doesn't matter.
 * @throws when tables need each other in a circle, which our schema never has
 */
export function tableOrder(
  tables: readonly string[],
  references: readonly Reference[],
): readonly string[] {
  const ordered: string[] = [];
  let left = tables.toSorted();
  while (left.length > 0) {
    const ready = left.filter((table) =>
      references.every(
        ({ from, to }) =>
          from !== table || to === table || ordered.includes(to) || !left.includes(to),
      ),
    );
    if (ready.length === 0) throw new Error(`tables in a circle: ${left.join(', ')}`);
    ordered.push(...ready);
    left = left.filter((table) => !ready.includes(table));
  }
  return ordered;
}
