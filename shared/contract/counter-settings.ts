import { z } from 'zod';
import { NO_INFO, officeInfoShape, type OfficeInfo } from './office-info.ts';

/** `:unit` stands for the unit's id. */
export const COUNTER_SETTINGS_PATH = '/v1/units/:unit/kiosk-settings';

/**
 * A way that leads a citizen to the faces. `always`: they are there while a clerk is signed in. `receipt`: by scanning
 * the receipt. `keypad`: by typing its code. `queue`: a queue system or the one-stop software calls the kiosk.
 * `clerk-done`: the clerk says on the kiosk itself that a service is finished.
 */
export type OpeningMode = 'always' | 'receipt' | 'keypad' | 'queue' | 'clerk-done';

export interface OpeningSettings {
  /** At least one; without `always` the faces are shown only when one of the others has opened them. */
  readonly modes: readonly OpeningMode[];
  /** How long opened faces wait untouched for the tap. */
  readonly windowMs: number;
  /** A tap that comes sooner after the one before is not a rating but a repetition. */
  readonly repeatMs: number;
  /** Whether a citizen without a receipt may rate; such ratings are counted apart. */
  readonly noCode: boolean;
  /** Whether receipts of other offices are taken too. */
  readonly otherOffices: boolean;
}

/** What an office decides about its kiosks, and says on them; a counter may differ from its office. */
export interface CounterSettings extends OfficeInfo {
  readonly opening: OpeningSettings;
  /** Asks a second, optional question: about the procedure. */
  readonly askProcedure: boolean;
  /** Large type from the start, not only when somebody asks for it. */
  readonly largeTypeDefault: boolean;
}

export const DEFAULT_SETTINGS: CounterSettings = {
  opening: {
    modes: ['always'],
    windowMs: 30_000,
    repeatMs: 5_000,
    noCode: true,
    otherOffices: false,
  },
  askProcedure: false,
  largeTypeDefault: false,
  ...NO_INFO,
};

/** What is set by hand; the rest is the office's, and for the office the product's. */
export type SettingsChanges = Partial<CounterSettings>;

/** `GET /v1/units/{unit}/kiosk-settings` */
export interface SettingsView {
  readonly defaults: CounterSettings;
  readonly office: SettingsChanges;
  readonly counters: Readonly<Record<string, SettingsChanges>>;
}

/** `PUT /v1/units/{unit}/kiosk-settings`: replaces what was set for the office or, with `counter`, for one counter. */
export interface SettingsRequest {
  readonly counter: string | null;
  readonly settings: SettingsChanges;
}

const modes = z
  .array(z.enum(['always', 'receipt', 'keypad', 'queue', 'clerk-done']))
  .min(1)
  .refine((all) => new Set(all).size === all.length, 'each mode once');

const settingsShape = {
  opening: z.strictObject({
    modes,
    windowMs: z.int().min(5_000).max(600_000),
    repeatMs: z.int().min(0).max(600_000),
    noCode: z.boolean(),
    otherOffices: z.boolean(),
  }),
  askProcedure: z.boolean(),
  largeTypeDefault: z.boolean(),
  ...officeInfoShape,
};

export const counterSettingsSchema: z.ZodType<CounterSettings> = z.strictObject(settingsShape);
/** A field that is forgotten here could never be set. */
const changesShape = {
  opening: settingsShape.opening.exactOptional(),
  askProcedure: settingsShape.askProcedure.exactOptional(),
  largeTypeDefault: settingsShape.largeTypeDefault.exactOptional(),
  payment: settingsShape.payment.exactOptional(),
  feesAsOf: settingsShape.feesAsOf.exactOptional(),
  emblem: settingsShape.emblem.exactOptional(),
  screenInches: settingsShape.screenInches.exactOptional(),
  contacts: settingsShape.contacts.exactOptional(),
} satisfies Readonly<Record<keyof CounterSettings, z.ZodType>>;

export const settingsChangesSchema: z.ZodType<SettingsChanges> = z.strictObject(changesShape);

export const settingsViewSchema: z.ZodType<SettingsView> = z.strictObject({
  defaults: counterSettingsSchema,
  office: settingsChangesSchema,
  counters: z.record(z.string(), settingsChangesSchema),
});
export const settingsRequestSchema: z.ZodType<SettingsRequest> = z.strictObject({
  counter: z.string().min(1).max(64).nullable(),
  settings: settingsChangesSchema,
});

/** What holds at one counter: each field as set for it, else for its office, else by the product. */
export function settingsAt(office: SettingsChanges, counter: SettingsChanges): CounterSettings {
  return { ...DEFAULT_SETTINGS, ...office, ...counter };
}
