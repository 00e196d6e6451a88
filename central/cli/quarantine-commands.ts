import type { QuarantineOutcome } from '../../shared/contract/quarantine.ts';
import type { OpenParts } from '../open-parts.ts';
import { cursorAfter, listQuarantine, readCursor } from '../receive/quarantine/list.ts';
import { refuseEntry } from '../receive/quarantine/refuse.ts';
import { releaseAll, releaseEntry } from '../receive/quarantine/release.ts';
import type { SetAsidePlace } from '../store/quarantine.ts';
import type { Command, Options, Said } from './commands.ts';
import { oneUnit } from './one-unit.ts';

const BY = 'cli';
const MOST_LINES = 500;

export const QUARANTINE_COMMANDS: readonly Command[] = [
  { name: 'quarantine', needs: [], run: list },
  { name: 'release', needs: ['reason'], run: release },
  { name: 'refuse', needs: ['entry', 'reason'], run: refuse },
];

async function list(opened: OpenParts, options: Options): Promise<Said> {
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const question = { state: 'open', cursor: null, limit: MOST_LINES } as const;
  const found = await listQuarantine(opened.parts.db, chosen.unit, question);
  const lines = found.map(
    (view) => `${cursorAfter(view)}  ${view.kind}  ${view.code}: ${view.detail}`,
  );
  return { ok: true, key: 'cli.quarantine', values: { count: found.length }, more: () => lines };
}

/** One entry, or all of the unit that today's rules can read. */
async function release(opened: OpenParts, options: Options): Promise<Said> {
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const { entry, reason = '' } = options;
  const decider = { by: BY, reason };
  if (entry === undefined) return sayReleased(await releaseAll(opened.parts, chosen.unit, decider));
  const place = placeIn(chosen.unit, entry);
  if (place === null) return { ok: false, key: 'cli.no-entry', values: { entry } };
  const verdict = await releaseEntry(opened.parts, place, decider);
  if (verdict.ok) return sayReleased(verdict.outcome);
  const { code, fields = [] } = verdict.refusal;
  const detail = fields.map((field) => field.detail).join('; ') || code;
  return { ok: false, key: 'cli.not-released', values: { entry, detail } };
}

async function refuse(opened: OpenParts, options: Options): Promise<Said> {
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const { entry = '', reason = '' } = options;
  const place = placeIn(chosen.unit, entry);
  const refusal =
    place === null
      ? { code: 'not-found' }
      : await refuseEntry(opened.parts, place, { by: BY, reason });
  if (refusal === null) return { ok: true, key: 'cli.entry-refused', values: { entry } };
  return { ok: false, key: 'cli.no-entry', values: { entry } };
}

function placeIn(unitId: string, text: string): SetAsidePlace | null {
  const place = readCursor(text);
  return place === null ? null : { unitId, ...place };
}

function sayReleased({ released, left }: QuarantineOutcome): Said {
  const lines = left.map(({ device, seq, code, detail }) => `${device}/${seq}  ${code}: ${detail}`);
  const values = { released: released.length, left: left.length };
  return { ok: true, key: 'cli.released', values, more: () => lines };
}
