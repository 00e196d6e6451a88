import { createHmac, timingSafeEqual } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { PIN_ARGON2, type PinSecret } from '../../shared/domain/roster.ts';

/**
 * HMAC-SHA-256(device secret, argon2id(PIN, salt)), hex. Argon2id as in RFC 9106 with the cost of `PIN_ARGON2`.
 * @param secret the device's secret, base64url
 * @param salt hex
 */
export async function pinVerifier(pin: string, salt: string, secret: string): Promise<string> {
  const hash = await argon2id({
    password: pin,
    salt: Buffer.from(salt, 'hex'),
    memorySize: PIN_ARGON2.memoryKiB,
    iterations: PIN_ARGON2.iterations,
    parallelism: PIN_ARGON2.parallelism,
    hashLength: PIN_ARGON2.hashBytes,
    outputType: 'binary',
  });
  return createHmac('sha256', Buffer.from(secret, 'base64url')).update(hash).digest('hex');
}

export async function isRightPin(
  pin: string,
  { salt, verifier }: PinSecret,
  secret: string,
): Promise<boolean> {
  const made = Buffer.from(await pinVerifier(pin, salt, secret), 'hex');
  const expected = Buffer.from(verifier, 'hex');
  return made.length === expected.length && timingSafeEqual(made, expected);
}
