import { writeFile } from 'node:fs/promises';
import { makeBadge } from '../office/badge.ts';
import type { OpenParts } from '../open-parts.ts';
import { revokeBadge } from '../store/clerk-badges.ts';
import type { Command, Options, Said } from './commands.ts';
import { oneUnit } from './one-unit.ts';

const BY = 'cli';

export const BADGE_COMMANDS: readonly Command[] = [
  { name: 'make-badge', needs: ['clerk', 'out'], run: make },
  { name: 'revoke-badge', needs: ['clerk'], run: revoke },
];

/** The picture is written before the badge before it stops working: a folder that can't be written changes nothing. */
async function make(opened: OpenParts, options: Options): Promise<Said> {
  const { clerk = '', out = '' } = options;
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  try {
    await writeFile(out, '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const detail = `--out: ${error instanceof Error ? error.message : String(error)}`;
    return { ok: false, key: 'cli.bad-option', values: { detail } };
  }
  const made = await makeBadge(opened.parts, { unit: chosen.unit, id: clerk }, BY);
  if (made === null) return { ok: false, key: 'cli.no-clerk', values: { clerk } };
  await writeFile(out, made.svg);
  return { ok: true, key: 'cli.badge-made', values: { clerk, out } };
}

async function revoke(opened: OpenParts, options: Options): Promise<Said> {
  const { clerk = '' } = options;
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const { db, now } = opened.parts;
  const ref = { unit: chosen.unit, id: clerk };
  const found = await revokeBadge(db.write, ref, { by: BY, at: new Date(now()) });
  return { ok: found, key: found ? 'cli.badge-revoked' : 'cli.no-badge', values: { clerk } };
}
