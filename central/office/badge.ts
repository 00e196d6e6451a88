import { randomBytes } from 'node:crypto';
import { encodeQR } from 'qr';
import type { ClerkRef } from '../../shared/contract/people.ts';
import { badgeHash, badgeText } from '../../shared/domain/badge.ts';
import type { CentralParts } from '../parts.ts';
import { setBadge } from '../store/clerk-badges.ts';

/** Crockford's base 32: no look-alikes, and a QR code's alphanumeric mode holds it. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TOKEN_LENGTH = 26;

/** A new badge for a clerk; the one before stops working. Its text exists only in the answer. Null: no such clerk. */
export async function makeBadge(
  { db, now }: Pick<CentralParts, 'db' | 'now'>,
  clerk: ClerkRef,
  by: string,
): Promise<{ readonly text: string; readonly svg: string } | null> {
  const text = badgeText(
    Array.from(randomBytes(TOKEN_LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join(''),
  );
  const hash = Buffer.from(badgeHash(text) ?? '', 'hex');
  const made = await setBadge(db.write, clerk, hash, { by, at: new Date(now()) });
  return made ? { text, svg: encodeQR(text, 'svg', { ecc: 'medium' }) } : null;
}
