import { z } from 'zod';
import { localTextSchema, type LocalText } from './local-text.ts';

/** A clerk as the citizen sees them: no birth date, no degree, no score (domain.md §6, §8.2). */
export interface Clerk {
  readonly id: string;
  readonly name: string;
  readonly title: LocalText;
  /** A `data:image/…` URL, so that the kiosk shows it offline. */
  readonly portrait: string;
}

/**
 * What a device needs to check a PIN offline. `verifier` = HMAC-SHA-256(device secret, argon2id(PIN, salt)), hex;
 * without the device secret it can't be guessed from the file.
 */
export interface PinSecret {
  readonly salt: string;
  readonly verifier: string;
}
export interface PinVerifier extends PinSecret {
  readonly clerk: string;
}

const id = z.string().min(1).max(64);
const hex = z.string().regex(/^(?:[0-9a-f]{2})+$/);

export const clerkSchema: z.ZodType<Clerk> = z.strictObject({
  id,
  name: z.string().min(1).max(120),
  title: localTextSchema,
  portrait: z.string().startsWith('data:image/').max(400_000),
});

export const pinVerifierSchema: z.ZodType<PinVerifier> = z.strictObject({
  clerk: id,
  salt: hex,
  verifier: hex.length(64),
});

/** Argon2id cost for clerk PINs (OWASP's first choice for 19 MiB); `memoryKiB` in KiB, output in bytes. */
export const PIN_ARGON2 = {
  memoryKiB: 19_456,
  iterations: 2,
  parallelism: 1,
  hashBytes: 32,
  saltBytes: 16,
} as const;

/** Six digits: typed standing, at a counter. */
export const PIN_DIGITS = 6;
export const pinSchema = z
  .string()
  .regex(new RegExp(`^\\d{${PIN_DIGITS}}$`), `${PIN_DIGITS} digits`);
