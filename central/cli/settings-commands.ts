import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import {
  settingsChangesSchema,
  type SettingsChanges,
} from '../../shared/contract/counter-settings.ts';
import { localToken } from '../../shared/domain/local-token.ts';
import { secretLabel } from '../devices/config-for-device.ts';
import type { OpenParts } from '../open-parts.ts';
import { recordAudit } from '../store/audit.ts';
import { readDeviceSecret } from '../store/device-secrets.ts';
import { viewSettings } from '../settings/counter-settings.ts';
import { writeSettings } from '../store/counter-settings.ts';
import type { Options, Said } from './commands.ts';
import { oneUnit } from './one-unit.ts';

const BY = 'cli';

/** Shows how an office's kiosks behave; with `--file` (JSON of the changes) it is set first. */
export async function kioskSettings(opened: OpenParts, options: Options): Promise<Said> {
  const { parts } = opened;
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const { unit } = chosen;
  const { file, counter = null } = options;
  if (file !== undefined) {
    const read = await changesIn(file);
    if (!read.ok) return read.said;
    const audit = { by: BY, at: new Date(parts.now()) };
    const request = { counter, settings: read.settings };
    if (!(await writeSettings(parts.db.write, unit, request, audit)))
      return { ok: false, key: 'cli.no-counter', values: { counter: counter ?? '' } };
  }
  const view = await viewSettings({ ...parts.db, read: parts.db.write }, unit);
  const more = (): readonly string[] => [JSON.stringify(view, null, 2)];
  const key = file === undefined ? 'cli.settings' : 'cli.settings-saved';
  return { ok: true, key, values: { place: counter ?? unit }, more };
}

/** The token with which the queue system opens the faces of one kiosk. Shown on record: whoever has it can do that. */
export async function queueToken(opened: OpenParts, options: Options): Promise<Said> {
  const { parts } = opened;
  const { device = '' } = options;
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const { unit } = chosen;
  const wrapped = await readDeviceSecret(parts.db.read, unit, device);
  const secret = wrapped && parts.vault.unwrap(secretLabel(device), wrapped);
  if (secret === null) return { ok: false, key: 'cli.no-device', values: { device } };
  const at = new Date(parts.now());
  const act = {
    at,
    actor: BY,
    action: 'queue-token.shown',
    unitId: unit,
    subject: device,
  } as const;
  await recordAudit(parts.db.write, act);
  return { ok: true, key: 'cli.queue-token', values: { device, token: localToken(secret) } };
}

type ReadChanges =
  | { readonly ok: true; readonly settings: SettingsChanges }
  | { readonly ok: false; readonly said: Said };

async function changesIn(file: string): Promise<ReadChanges> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null)
    return { ok: false, said: { ok: false, key: 'cli.no-file', values: { file } } };
  const parsed = settingsChangesSchema.safeParse(jsonIn(text));
  if (parsed.success) return { ok: true, settings: parsed.data };
  const detail = z.prettifyError(parsed.error);
  return { ok: false, said: { ok: false, key: 'cli.bad-settings', values: { file, detail } } };
}

/** Undefined for what is no JSON: no schema takes it. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
