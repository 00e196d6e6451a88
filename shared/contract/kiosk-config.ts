import { z } from 'zod';
import { hashSchema, type Hash } from '../log/entry.ts';
import { hashJson, signingBytes } from '../log/canonical.ts';
import { signatureSchema } from '../log/head.ts';
import { badgeSchema, type Badge } from '../domain/badge.ts';
import { localTextSchema, type LocalText } from '../domain/local-text.ts';
import { openStretchSchema, type OpenStretch } from '../domain/opening-hours.ts';
import { clerkSchema, pinVerifierSchema, type Clerk, type PinVerifier } from '../domain/roster.ts';
import { questionnaireSchema, type Questionnaire } from '../domain/questionnaire.ts';
import { specialDaySchema, type SpecialDay } from '../domain/special-days.ts';
import { scaleSchema, type Scale } from '../domain/scale.ts';
import { staffPinSchema, type StaffPin } from '../domain/staff.ts';
import { counterSettingsSchema, type CounterSettings } from './counter-settings.ts';

/** A procedure as posted at the office. `days` and `feeVnd` are null where the source does not say. */
export interface Procedure {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly days: number | null;
  readonly feeVnd: number | null;
  readonly feeNote: string;
  readonly source: string;
  /** What has to be handed in, and what happens then, in order. Absent where the office didn't tell; never empty. */
  readonly papers?: readonly string[];
  readonly steps?: readonly string[];
}

export interface Unit {
  readonly id: string;
  /** Identifier in the state's list of agencies, e.g. `H55.…`. */
  readonly code: string;
  readonly name: LocalText;
  /** Name of the next level up, e.g. the province. */
  readonly parent: LocalText;
}

export interface Counter {
  readonly id: string;
  readonly number: number;
  readonly name: LocalText;
}

/** Everything that a kiosk needs to work for months without the centre. */
export interface KioskSettings {
  readonly unit: Unit;
  readonly counter: Counter;
  readonly roster: readonly Clerk[];
  readonly scale: Scale;
  /** What a citizen may add to the tap, or null: the tap is all that is asked. */
  readonly questionnaire: Questionnaire | null;
  readonly procedures: readonly Procedure[];
  readonly openingHours: readonly OpenStretch[];
  /** Holidays and days made up, of this year and later. Older centres don't say. */
  readonly specialDays?: readonly SpecialDay[];
  readonly settings: CounterSettings;
  /** Printed badges by their hashes: a badge chooses its clerk, the PIN lets them in. */
  readonly badges: readonly Badge[];
}

/** `version` is the hash of all the rest; it is the ETag too. */
export interface KioskConfig extends KioskSettings {
  readonly version: Hash;
  readonly pins: readonly PinVerifier[];
  readonly staffPins: readonly StaffPin[];
  /** For whom export files are encrypted: the centre's age recipient, `age1…`. */
  readonly exportRecipient: string;
  /** Key that dossier codes are hashed with, hex; the same for the whole office. */
  readonly dossierKey: Hash;
}

export interface SignedConfig {
  readonly config: KioskConfig;
  readonly signature: string;
}

const id = z.string().min(1).max(64);
const items = z.array(z.string().min(1).max(1000)).min(1).max(60);

export const procedureSchema: z.ZodType<Procedure> = z.strictObject({
  code: id,
  name: z.string().min(1).max(1200),
  field: z.string().min(1).max(120),
  days: z.number().min(0).nullable(),
  feeVnd: z.int().min(0).nullable(),
  feeNote: z.string().max(2000),
  source: z.string().max(400),
  // Without a default: the version of a config that was made before them is the hash of what it says, no more.
  papers: items.exactOptional(),
  steps: items.exactOptional(),
});

const settingsShape = {
  unit: z.strictObject({ id, code: id, name: localTextSchema, parent: localTextSchema }),
  counter: z.strictObject({ id, number: z.int().min(1).max(999), name: localTextSchema }),
  roster: z.array(clerkSchema).max(200),
  scale: scaleSchema,
  questionnaire: questionnaireSchema.nullable(),
  procedures: z.array(procedureSchema).max(2000),
  openingHours: z.array(openStretchSchema).max(28),
  specialDays: z.array(specialDaySchema).max(1000).exactOptional(),
  settings: counterSettingsSchema,
  badges: z.array(badgeSchema).max(200),
};

export const kioskSettingsSchema: z.ZodType<KioskSettings> = z.strictObject(settingsShape);

export const signedConfigSchema: z.ZodType<SignedConfig> = z.strictObject({
  config: z.strictObject({
    ...settingsShape,
    version: hashSchema,
    pins: z.array(pinVerifierSchema).max(200),
    staffPins: z.array(staffPinSchema).max(50),
    exportRecipient: z.string().regex(/^age1[0-9a-z]{20,4000}$/, 'an age recipient'),
    dossierKey: hashSchema,
  }),
  signature: signatureSchema,
});

export function configVersion(content: Omit<KioskConfig, 'version'>): Hash {
  const { unit, counter, roster, scale, questionnaire, procedures, openingHours, badges } = content;
  const { settings, pins, staffPins, exportRecipient, dossierKey, specialDays } = content;
  return hashJson({
    unit,
    counter,
    roster,
    scale,
    questionnaire,
    procedures,
    openingHours,
    // Left out where it is: the version of an older centre's config was made without it.
    ...(specialDays && { specialDays }),
    settings,
    badges,
    pins,
    staffPins,
    exportRecipient,
    dossierKey,
  });
}

/** What the centre signs: the version stands for the whole, so the reader must recompute it. */
export function configBytes(device: string, config: KioskConfig): Uint8Array<ArrayBuffer> {
  return signingBytes('hailong/config/1', { device, version: config.version });
}
