import { randomInt } from 'node:crypto';
import type { Database } from '../db/database.ts';
import type { Vault } from '../keys/vault.ts';
import { insertEnrolmentCode } from '../store/enrolment-codes.ts';

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUP = 4;
export const CODE_LIFE_MS = 24 * 60 * 60 * 1000;

export interface EnrolmentCode {
  readonly code: string;
  /** ms */
  readonly expiresAt: number;
}

/** A code of 40 bits, for one kiosk at one counter; null when there is no such counter. Only its keyed hash is kept. */
export async function createEnrolmentCode(
  parts: { readonly db: Database; readonly vault: Vault; readonly now: () => number },
  place: { readonly unit: string; readonly counter: string },
  by: string,
): Promise<EnrolmentCode | null> {
  const code = `${randomGroup()}-${randomGroup()}`;
  const now = parts.now();
  const expiresAt = now + CODE_LIFE_MS;
  const inserted = await insertEnrolmentCode(parts.db.write, {
    codeHash: hashEnrolmentCode(parts.vault, code),
    unitId: place.unit,
    counterId: place.counter,
    madeBy: by,
    at: new Date(now),
    expiresAt: new Date(expiresAt),
  });
  return inserted ? { code, expiresAt } : null;
}

/** Keyed, because all codes could be tried against a plain hash in minutes. */
export function hashEnrolmentCode(vault: Vault, code: string): Buffer {
  return vault.mac('enrolment-code', code);
}

function randomGroup(): string {
  return Array.from({ length: GROUP }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}
