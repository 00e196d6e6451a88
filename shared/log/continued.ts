import { z } from 'zod';
import type { Head } from './chain.ts';

/**
 * Why a log goes on from what the centre holds instead of from its own end:
 * `behind-centre`: both copies lost what the centre has; `copies-rolled-back`: or what the host remembers; `centre-rolled-back`: the centre lost what the copies no longer
 * hold; `log-refused`: the centre holds other entries at our places; `copies-broken`: neither copy is whole;
 * `copies-forked`: the copies told different stories, and a person decided.
 */
export type ContinueCause =
  | 'behind-centre'
  | 'copies-rolled-back'
  | 'centre-rolled-back'
  | 'log-refused'
  | 'copies-broken'
  | 'copies-forked';

/**
 * First entry after such a break. It follows the centre's head, so its own `prev` names the anchor.
 * `store` and `journal`: where the two copies ended that were set aside; `carried`: how many of their entries come again below.
 */
export interface LogContinued {
  readonly cause: ContinueCause;
  readonly store: Head;
  readonly journal: Head;
  readonly carried: number;
}

/** Where the entries that follow, one for one, stood before: whoever still holds one there knows that it counts here. */
export interface LogCarried {
  readonly places: readonly Head[];
}

/** Of one `log.carried`, so that a batch of them stays small. */
export const MAX_CARRIED_PLACES = 400;

export const continueCauseSchema: z.ZodType<ContinueCause> = z.enum([
  'behind-centre',
  'copies-rolled-back',
  'centre-rolled-back',
  'log-refused',
  'copies-broken',
  'copies-forked',
]);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const placeSchema: z.ZodType<Head> = z.strictObject({ seq: z.int().min(0), hash });

export const logContinuedSchema: z.ZodType<LogContinued> = z.strictObject({
  cause: continueCauseSchema,
  store: placeSchema,
  journal: placeSchema,
  carried: z.int().min(0),
});
export const logCarriedSchema: z.ZodType<LogCarried> = z.strictObject({
  places: z.array(placeSchema).min(1).max(MAX_CARRIED_PLACES),
});
