import { isDeepStrictEqual } from 'node:util';
import type { Procedure } from '../../shared/contract/kiosk-config.ts';

export interface ListChanges {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly leftOut: number;
}

/** What becomes of the posted procedures when the list after takes the place of the one before; by their codes. */
export function compareLists(
  before: readonly Procedure[],
  after: readonly Procedure[],
): ListChanges {
  const known = new Map(before.map((procedure) => [procedure.code, procedure]));
  const added = after.filter(({ code }) => !known.has(code)).length;
  const unchanged = after.filter((one) => isDeepStrictEqual(known.get(one.code), one)).length;
  const kept = after.length - added;
  return { added, changed: kept - unchanged, unchanged, leftOut: before.length - kept };
}
