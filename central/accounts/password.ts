import { randomBytes, randomInt } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';

/** OWASP's cost for argon2id with 19 MiB (Password Storage Cheat Sheet). */
const COST = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;
const SALT_BYTES = 16;
const LONGEST_PASSWORD = 200;
const MADE_LENGTH = 16;
/** Without look-alikes, because it is read from a console once. */
const MADE_ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** The PHC string of a password. */
export async function hashPassword(password: string): Promise<string> {
  return await argon2id({
    ...COST,
    password,
    salt: randomBytes(SALT_BYTES),
    outputType: 'encoded',
  });
}

let nobody: Promise<string> | null = null;

/** `hash` null: there is no such account. It takes as long as if there were, so that time tells nothing. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  if (password === '' || password.length > LONGEST_PASSWORD) return false;
  nobody ??= hashPassword(randomBytes(SALT_BYTES).toString('hex'));
  const fits = await argon2Verify({ password, hash: hash ?? (await nobody) });
  return fits && hash !== null;
}

/** 80 bits. */
export function makePassword(): string {
  const letters = Array.from({ length: MADE_LENGTH }, () =>
    MADE_ALPHABET.charAt(randomInt(MADE_ALPHABET.length)),
  );
  return letters.join('');
}
