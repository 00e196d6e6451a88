import { randomBytes } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { PIN_ARGON2 } from '../../shared/domain/roster.ts';

/** argon2id(PIN, salt), the inner half of a PIN verifier (shared/domain/roster.ts). */
export async function hashPin(pin: string, salt: Uint8Array): Promise<Uint8Array> {
  return await argon2id({
    password: pin,
    salt,
    memorySize: PIN_ARGON2.memoryKiB,
    iterations: PIN_ARGON2.iterations,
    parallelism: PIN_ARGON2.parallelism,
    hashLength: PIN_ARGON2.hashBytes,
    outputType: 'binary',
  });
}

export function newPinSalt(): Buffer {
  return randomBytes(PIN_ARGON2.saltBytes);
}
