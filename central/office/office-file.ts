import { z } from 'zod';
import {
  settingsChangesSchema,
  type SettingsChanges,
} from '../../shared/contract/counter-settings.ts';
import {
  procedureSchema,
  type Counter,
  type Procedure,
  type Unit,
} from '../../shared/contract/kiosk-config.ts';
import { openStretchSchema, type OpenStretch } from '../../shared/domain/opening-hours.ts';
import {
  DEFAULT_QUESTIONNAIRE,
  questionnaireSchema,
  type Questionnaire,
} from '../../shared/domain/questionnaire.ts';
import { FIVE_LEVELS, scaleSchema, type Scale } from '../../shared/domain/scale.ts';
import { inWords, readAs, type InputFault, type Read } from './input-fault.ts';
import {
  newClerkSchema,
  newCounterSchema,
  newIdSchema,
  newStaffSchema,
  writtenTextSchema,
  type ClerkDraft,
  type Pictures,
  type StaffDraft,
} from './new-roster.ts';
import { USUAL_WEEK } from './usual-week.ts';

/** An office as somebody wrote it down, with what they left out filled in but for the PINs. */
export interface OfficeDraft {
  readonly unit: Unit;
  readonly counters: readonly Counter[];
  readonly clerks: readonly ClerkDraft[];
  readonly staff: readonly StaffDraft[];
  readonly procedures: readonly Procedure[];
  readonly scale: Scale;
  readonly questionnaire: Questionnaire | null;
  readonly openingHours: readonly OpenStretch[];
  readonly settings?: SettingsChanges;
}

function officeSchema(pictures: Pictures): z.ZodType<OfficeDraft> {
  return z.strictObject({
    unit: z.strictObject({
      id: newIdSchema,
      code: z.string().trim().min(1).max(64),
      name: writtenTextSchema,
      parent: writtenTextSchema,
    }),
    counters: z.array(newCounterSchema).min(1),
    clerks: z.array(newClerkSchema(pictures)).max(200),
    staff: z.array(newStaffSchema).max(50).default([]),
    procedures: z.array(procedureSchema).max(2000).default([]),
    scale: scaleSchema.default(FIVE_LEVELS),
    questionnaire: questionnaireSchema.nullable().default(DEFAULT_QUESTIONNAIRE),
    openingHours: z
      .array(openStretchSchema)
      .max(28)
      .default([...USUAL_WEEK]),
    settings: settingsChangesSchema.exactOptional(),
  });
}

/** What must stand once in a list. */
const ONCE = [
  ['counters', 'id'],
  ['counters', 'number'],
  ['clerks', 'id'],
  ['staff', 'id'],
  ['procedures', 'code'],
] as const;

const fieldsSchema = z.record(z.string(), z.unknown()).catch({});
const rowsSchema = z.array(fieldsSchema).catch([]);

/** Every fault at once, also what stands twice in a list that has other faults. */
export function readOffice(raw: unknown, pictures: Pictures): Read<OfficeDraft> {
  const read = readAs(officeSchema(pictures), raw);
  const twice = ONCE.flatMap(([list, key]) => repeatedIn(raw, list, key));
  if (read.ok && twice.length === 0) return read;
  return { ok: false, faults: [...(read.ok ? [] : read.faults), ...twice] };
}

/** The files that its clerks' portraits name. */
export function picturesOf(raw: unknown): readonly string[] {
  return rowsIn(raw, 'clerks').flatMap(({ portrait }) =>
    typeof portrait === 'string' ? [portrait] : [],
  );
}

function repeatedIn(raw: unknown, list: string, key: string): readonly InputFault[] {
  const values = rowsIn(raw, list).map((row) => row[key]);
  return values.flatMap((value, index) =>
    value === undefined || values.indexOf(value) === index
      ? []
      : [inWords([list, index, key], 'office.twice')],
  );
}

function rowsIn(raw: unknown, list: string): readonly Readonly<Record<string, unknown>>[] {
  return rowsSchema.parse(fieldsSchema.parse(raw)[list]);
}
