import { z } from 'zod';
import type { Counter } from '../../shared/contract/kiosk-config.ts';
import type { LocalText } from '../../shared/domain/local-text.ts';
import { weaknessOf } from '../../shared/domain/new-pin.ts';
import type { Clerk } from '../../shared/domain/roster.ts';
import { staffRoleSchema, type StaffMember } from '../../shared/domain/staff.ts';
import { fault } from './input-fault.ts';
import type { ClerkChanges } from '../store/roster.ts';
import { NO_PORTRAIT, portraitIn, portraitOf } from './portrait.ts';

/** The files that portraits name, each with its bytes; null: it can't be read. */
export type Pictures = ReadonlyMap<string, Buffer | null>;

export interface ClerkDraft extends Clerk {
  /** Without it one is made. */
  readonly pin?: string;
}
export interface StaffDraft extends StaffMember {
  readonly pin?: string;
}

/** Narrower than what is stored: it stands in addresses, on command lines and in the labels of wrapped secrets. */
export const newIdSchema: z.ZodType<string> = z
  .string()
  .refine((id) => /^[a-zA-Z0-9][\w.-]{0,63}$/.test(id), fault('office.bad-id'));

/** An office that writes no English shows its Vietnamese in both. */
export const writtenTextSchema: z.ZodType<LocalText> = z
  .strictObject({ vi: textSchema(400), en: textSchema(400).exactOptional() })
  .transform(({ vi, en = vi }) => ({ vi, en }));

export const newNameSchema = textSchema(120);

export const newCounterSchema: z.ZodType<Counter> = z.strictObject({
  id: newIdSchema,
  number: z.int().min(1).max(999),
  name: writtenTextSchema,
});

export const counterChangeSchema: z.ZodType<Omit<Counter, 'id'>> = z.strictObject({
  number: z.int().min(1).max(999),
  name: writtenTextSchema,
});

const newPinSchema = z
  .string()
  .refine((pin) => weaknessOf(pin, '') !== 'not-a-pin', { ...fault('office.bad-pin'), abort: true })
  .refine((pin) => weaknessOf(pin, '') === null, fault('office.weak-pin'));

export const newStaffSchema: z.ZodType<StaffDraft> = z.strictObject({
  id: newIdSchema,
  name: newNameSchema,
  role: staffRoleSchema,
  pin: newPinSchema.exactOptional(),
});

export function newClerkSchema(pictures: Pictures): z.ZodType<ClerkDraft> {
  return z.strictObject({
    id: newIdSchema,
    name: newNameSchema,
    title: writtenTextSchema,
    portrait: portraitSchema(pictures).default(NO_PORTRAIT),
    pin: newPinSchema.exactOptional(),
  });
}

export function clerkChangesSchema(pictures: Pictures): z.ZodType<ClerkChanges> {
  return z.strictObject({
    name: newNameSchema.exactOptional(),
    title: writtenTextSchema.exactOptional(),
    portrait: portraitSchema(pictures).exactOptional(),
  });
}

export const clerkReturnSchema: z.ZodType<{ readonly name?: string }> = z.strictObject({
  name: newNameSchema.exactOptional(),
});

/** A data URL, or the name of a file among `pictures`. */
export function portraitSchema(pictures: Pictures): z.ZodType<string> {
  return z.string().transform((text, context) => {
    const bytes = pictures.get(text) ?? null;
    const read = isDataUrl(text) ? portraitIn(text) : bytes === null ? null : portraitOf(bytes);
    if (read?.ok) return read.url;
    const found = fault(read === null ? 'office.no-picture' : `office.${read.fault}`);
    context.addIssue({ code: 'custom', ...found });
    return z.NEVER;
  });
}

export function isDataUrl(portrait: string): boolean {
  return portrait.startsWith('data:');
}

function textSchema(most: number): z.ZodType<string> {
  return z.string().trim().min(1).max(most);
}
