import type { SetAsideField } from '../../../shared/contract/quarantine.ts';
import { canonicalJson } from '../../../shared/log/canonical.ts';

/** What says who, where and how, never what a citizen answered. */
const SHOWN = [
  'anchorSeq',
  'byMs',
  'clerk',
  'counter',
  'from',
  'locale',
  'opening',
  'procedure',
  'rating',
  'reason',
  'scale',
  'session',
  'shownMs',
  'to',
  'version',
];

/**
 * The fields of an entry's body for those who decide whether it counts. Whoever decides must not know whether the
 * answer was a good one, and a kind that nobody knows yet may hold an answer anywhere: only known names have values.
 */
export function shownFields(body: Readonly<Record<string, unknown>>): readonly SetAsideField[] {
  return Object.entries(body).map(([name, value]) => ({
    name,
    value: SHOWN.includes(name) ? textOf(value) : null,
  }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : canonicalJson(value);
}
