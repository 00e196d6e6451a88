import { z } from 'zod';
import { localTextSchema, type LocalText } from '../domain/local-text.ts';
import type { Counter } from './kiosk-config.ts';

/** `:unit` stands for the unit's id. */
export const ROSTER_PATH = '/v1/units/:unit/roster';
export const CLERKS_PATH = '/v1/units/:unit/clerks';
export const COUNTERS_PATH = '/v1/units/:unit/counters';

/** Where wrong tries have locked a clerk's PIN, as far as that kiosk has told. */
export interface PinLock {
  readonly counter: string;
  /** ms, by the kiosk's clock. */
  readonly at: number;
}

/** Somebody who works there, or did. Times in ms. */
export interface RosterEntry {
  readonly id: string;
  readonly name: string;
  readonly title: LocalText;
  readonly hasPortrait: boolean;
  readonly hasPin: boolean;
  readonly lock: PinLock | null;
  /** The counter at which they are signed in. */
  readonly counter: string | null;
  readonly leftAt: number | null;
  /** A pseudonym has taken the place of the name. */
  readonly isRenamed: boolean;
}
/** `GET /v1/units/{unit}/roster`: counters by number; clerks in the office's order, those who left among them. */
export interface Roster {
  readonly counters: readonly Counter[];
  readonly clerks: readonly RosterEntry[];
}

/** As an office writes it: without English, its Vietnamese stands in both. */
export interface WrittenText {
  readonly vi: string;
  readonly en?: string;
}

/** `POST /v1/units/{unit}/clerks`. The office's rules judge what fits. */
export interface NewClerkRequest {
  readonly id: string;
  readonly name: string;
  readonly title: WrittenText;
  /** A `data:` URL; without it a silhouette. */
  readonly portrait?: string;
  /** Without it one is made. */
  readonly pin?: string;
}
/** `PATCH /v1/units/{unit}/clerks/{clerk}`: what isn't named stays. */
export interface ClerkChangeRequest {
  readonly name?: string;
  readonly title?: WrittenText;
  readonly portrait?: string;
}
/** `POST …/clerks/{clerk}/return` by one who had left; the name is needed where a pseudonym stands for it. */
export interface ClerkReturnRequest {
  readonly name?: string;
}
/** Answer to `POST …/clerks`, `…/clerks/{clerk}/pin` and `…/clerks/{clerk}/return`: told this once. */
export interface NewPin {
  readonly clerk: string;
  readonly pin: string;
}

/** `POST /v1/units/{unit}/counters`. */
export interface NewCounterRequest {
  readonly id: string;
  readonly number: number;
  readonly name: WrittenText;
}
/** `PUT /v1/units/{unit}/counters/{counter}`. */
export type CounterChangeRequest = Omit<NewCounterRequest, 'id'>;

const id = z.string().min(1).max(64);
const ms = z.int().min(0);
export const counterSchema: z.ZodType<Counter> = z.strictObject({
  id,
  number: z.int().min(1).max(999),
  name: localTextSchema,
});
const written: z.ZodType<WrittenText> = z.strictObject({
  vi: z.string(),
  en: z.string().exactOptional(),
});

export const rosterSchema: z.ZodType<Roster> = z.strictObject({
  counters: z.array(counterSchema),
  clerks: z.array(
    z.strictObject({
      id,
      name: z.string(),
      title: localTextSchema,
      hasPortrait: z.boolean(),
      hasPin: z.boolean(),
      lock: z.strictObject({ counter: id, at: ms }).nullable(),
      counter: id.nullable(),
      leftAt: ms.nullable(),
      isRenamed: z.boolean(),
    }),
  ),
});
export const newClerkRequestSchema: z.ZodType<NewClerkRequest> = z.strictObject({
  id: z.string(),
  name: z.string(),
  title: written,
  portrait: z.string().exactOptional(),
  pin: z.string().exactOptional(),
});
export const clerkChangeRequestSchema: z.ZodType<ClerkChangeRequest> = z
  .strictObject({
    name: z.string().exactOptional(),
    title: written.exactOptional(),
    portrait: z.string().exactOptional(),
  })
  .refine((changes) => Object.keys(changes).length > 0, { error: 'names nothing to change' });
export const clerkReturnRequestSchema: z.ZodType<ClerkReturnRequest> = z.strictObject({
  name: z.string().exactOptional(),
});
export const newPinSchema: z.ZodType<NewPin> = z.strictObject({ clerk: id, pin: z.string() });
export const newCounterRequestSchema: z.ZodType<NewCounterRequest> = z.strictObject({
  id: z.string(),
  number: z.number(),
  name: written,
});
export const counterChangeRequestSchema: z.ZodType<CounterChangeRequest> = z.strictObject({
  number: z.number(),
  name: written,
});
