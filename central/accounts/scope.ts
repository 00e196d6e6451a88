/** The units that an account or a token reaches. */
export type UnitScope =
  { readonly kind: 'all' } | { readonly kind: 'some'; readonly units: ReadonlySet<string> };

export const ALL_UNITS: UnitScope = { kind: 'all' };

export function reaches(scope: UnitScope, unit: string): boolean {
  return scope.kind === 'all' || scope.units.has(unit);
}

/** Whether whoever has `outer` may hand out or take away `inner`. */
export function covers(outer: UnitScope, inner: UnitScope): boolean {
  if (outer.kind === 'all') return true;
  return inner.kind === 'some' && [...inner.units].every((unit) => outer.units.has(unit));
}

/** The units for a query; null stands for all of them. */
export function unitsOf(scope: UnitScope): readonly string[] | null {
  return scope.kind === 'all' ? null : [...scope.units];
}
