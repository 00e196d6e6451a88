import type { LogHeads, ReportDocument } from '../document.ts';
import type { SnapshotHead } from '../snapshot.ts';
import type { Writing } from './context.ts';

/** More would bury the report. */
const MOST_PRINTED = 60;
/** 128 bits: nobody finds another log with the same. */
const DIGITS = 32;
/** As eyes and fingers like it. */
const GROUP = /.{8}(?=.)/g;

/** Where the logs ended that the report rests on; nothing for one from before they were kept with it. */
export function logHeads({ snapshot, words, locale }: Writing): Pick<ReportDocument, 'logHeads'> {
  const { heads, units } = snapshot;
  if (heads === undefined) return {};
  const names = new Map(units.map(({ id, name }) => [id, name[locale]]));
  const lines = heads.map((head) => {
    const counter = words('heads.counter', { number: String(head.counter) });
    const values = { counter, anchor: anchorOf(head) };
    return units.length === 1
      ? words('heads.line', values)
      : words('heads.line.unit', { ...values, unit: names.get(head.unit) ?? head.unit });
  });
  const section: LogHeads['section'] = {
    heading: words('section.heads'),
    before:
      lines.length <= MOST_PRINTED ? lines : [words('heads.many', { count: String(lines.length) })],
    table: null,
    after: [words('heads.how')],
  };
  const all = heads.map(({ unit, device, seq, hash }) => ({ unit, device, seq, hash }));
  return { logHeads: { section, all } };
}

function anchorOf({ device, seq, hash }: SnapshotHead): string {
  return `${device}:${seq}:${hash.slice(0, DIGITS).replaceAll(GROUP, '$& ')}`;
}
