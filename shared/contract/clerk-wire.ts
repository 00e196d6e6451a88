import { z } from 'zod';
import { pinSchema } from '../domain/roster.ts';

/** `POST`, by a kiosk: a clerk's new PIN, sealed for the centre's age recipient so that no proxy on the way learns it. */
export const CLERK_PINS_PATH = '/v1/clerk-pins';
/** `GET`, by a kiosk: the own figures of a clerk of its office. */
export const CLERK_FIGURES_PATH = '/v1/clerk-figures';

/** What is sealed: the old PIN is proof to the centre as well. */
export interface PinChange {
  readonly clerk: string;
  readonly old: string;
  readonly next: string;
}
/** `sealed`: base64 of an age file. */
export interface PinChangeRequest {
  readonly sealed: string;
}
/** `changed` false: the old PIN is not the one that the centre has. */
export interface PinChangeResponse {
  readonly changed: boolean;
}

export const pinChangeSchema: z.ZodType<PinChange> = z.strictObject({
  clerk: z.string().min(1).max(64),
  old: pinSchema,
  next: pinSchema,
});
export const pinChangeRequestSchema: z.ZodType<PinChangeRequest> = z.strictObject({
  sealed: z.base64().max(4_000),
});
export const pinChangeResponseSchema: z.ZodType<PinChangeResponse> = z.strictObject({
  changed: z.boolean(),
});
