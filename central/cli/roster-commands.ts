import type { Locale } from '../../shared/domain/local-text.ts';
import { readAs, type InputFault } from '../office/input-fault.ts';
import {
  clerkChangesSchema,
  newClerkSchema,
  newCounterSchema,
  type Pictures,
} from '../office/new-roster.ts';
import { addClerk, giveClerkPin } from '../office/roster.ts';
import type { OpenParts } from '../open-parts.ts';
import { insertCounter } from '../store/counters.ts';
import { MOST_CLERKS, updateClerk } from '../store/roster.ts';
import type { Command, Options, Said } from './commands.ts';
import { contentOf } from './content-of.ts';
import { oneUnit } from './one-unit.ts';

const BY = 'cli';

export const ROSTER_COMMANDS: readonly Command[] = [
  { name: 'add-clerk', needs: ['id', 'name', 'title-vi'], run: newClerk },
  { name: 'set-clerk-pin', needs: ['clerk'], run: newPin },
  { name: 'set-clerk', needs: ['clerk'], run: changeClerk },
  { name: 'add-counter', needs: ['id', 'number', 'name-vi'], run: newCounter },
];

async function newClerk(opened: OpenParts, options: Options): Promise<Said> {
  const { id = '', name = '' } = options;
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const raw = { id, name, title: textIn(options, 'title'), ...portraitOption(options) };
  const read = readAs(newClerkSchema(await pictureIn(options)), raw);
  if (!read.ok) return refused(read.faults);
  const added = await addClerk(opened.parts, chosen.unit, read.value, BY);
  if (added.ok) return { ok: true, key: 'cli.clerk-added', values: { id, name, pin: added.pin } };
  switch (added.reason) {
    case 'no-unit':
      return { ok: false, key: 'cli.no-such-unit', values: { unit: chosen.unit } };
    case 'taken':
      return { ok: false, key: 'cli.clerk-taken', values: { id } };
    case 'full':
      return { ok: false, key: 'cli.roster-full', values: { most: MOST_CLERKS } };
  }
}

/** The PIN is made here: one on the command line would stand in the shell's history. */
async function newPin(opened: OpenParts, options: Options): Promise<Said> {
  const { clerk = '' } = options;
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const pin = await giveClerkPin(opened.parts, { unit: chosen.unit, id: clerk }, BY);
  if (pin === null) return { ok: false, key: 'cli.no-clerk', values: { clerk } };
  return { ok: true, key: 'cli.clerk-pin-set', values: { clerk, pin } };
}

async function changeClerk(opened: OpenParts, options: Options): Promise<Said> {
  const { clerk = '', name } = options;
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const title = textIn(options, 'title');
  const raw = {
    ...(name === undefined ? {} : { name }),
    ...(title === undefined ? {} : { title }),
    ...portraitOption(options),
  };
  if (Object.keys(raw).length === 0) return { ok: false, key: 'cli.nothing-to-change' };
  const read = readAs(clerkChangesSchema(await pictureIn(options)), raw);
  if (!read.ok) return refused(read.faults);
  const { db, now } = opened.parts;
  const ref = { unit: chosen.unit, id: clerk };
  const found = await updateClerk(db.write, ref, read.value, { by: BY, at: new Date(now()) });
  return { ok: found, key: found ? 'cli.clerk-changed' : 'cli.no-clerk', values: { clerk } };
}

async function newCounter(opened: OpenParts, options: Options): Promise<Said> {
  const { id = '', number = '' } = options;
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const { unit } = chosen;
  const raw = { id, number: Number(number), name: textIn(options, 'name') };
  const read = readAs(newCounterSchema, raw);
  if (!read.ok) return refused(read.faults);
  const { db, now } = opened.parts;
  const audit = { by: BY, at: new Date(now()) };
  const values = { unit, id, number };
  switch (await insertCounter(db.write, unit, read.value, audit)) {
    case 'added':
      return { ok: true, key: 'cli.counter-added', values };
    case 'no-unit':
      return { ok: false, key: 'cli.no-such-unit', values };
    case 'id-taken':
      return { ok: false, key: 'cli.counter-id-taken', values: { id } };
    case 'number-taken':
      return { ok: false, key: 'cli.counter-number-taken', values: { number } };
  }
}

/** The two languages of one text, as far as they were given; undefined: neither was. */
function textIn(options: Options, what: 'title' | 'name'): object | undefined {
  const { [`${what}-vi` as const]: vi, [`${what}-en` as const]: en } = options;
  if (vi === undefined && en === undefined) return undefined;
  return { ...(vi === undefined ? {} : { vi }), ...(en === undefined ? {} : { en }) };
}

function portraitOption({ portrait }: Options): { readonly portrait?: string } {
  return portrait === undefined ? {} : { portrait };
}

async function pictureIn({ portrait }: Options): Promise<Pictures> {
  return portrait === undefined ? new Map() : new Map([[portrait, await contentOf(portrait)]]);
}

/** One line for each fault, beginning with the option that it is about: `--title-vi: …`. */
function refused(faults: readonly InputFault[]): Said {
  const more = (locale: Locale): readonly string[] =>
    faults.map(({ path, words }) => `--${path.map(String).join('-')}: ${words(locale)}`);
  return { ok: false, key: 'cli.roster-refused', more };
}
