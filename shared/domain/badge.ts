import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';

/** A badge that names a clerk; it opens nothing without the PIN. `hash` is SHA-256 of what it says, hex. */
export interface Badge {
  readonly clerk: string;
  readonly hash: string;
}

/** What a badge's code begins with, so that no receipt is taken for one. Capitals and digits: QR and Code 39 carry them. */
const BADGE_PREFIX = 'HLB-';
const BADGE_PATTERN = /^HLB-[0-9A-Z]{26}$/;

export const badgeSchema: z.ZodType<Badge> = z.strictObject({
  clerk: z.string().min(1).max(64),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What is printed on a badge. @param token 26 letters of Crockford's base 32: 130 bits of chance */
export function badgeText(token: string): string {
  return BADGE_PREFIX + token;
}

/** The hash of what a scanner read, or null where that is no badge. */
export function badgeHash(scanned: string): string | null {
  const text = scanned.trim().toUpperCase();
  return BADGE_PATTERN.test(text) ? bytesToHex(sha256(utf8ToBytes(text))) : null;
}

export function clerkOfBadge(badges: readonly Badge[], scanned: string): string | null {
  const hash = badgeHash(scanned);
  return badges.find((badge) => badge.hash === hash)?.clerk ?? null;
}
