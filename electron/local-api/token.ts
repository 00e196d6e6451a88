import { timingSafeEqual } from 'node:crypto';
import { localToken } from '../../shared/domain/local-token.ts';

/** @param secret the device's secret, base64url; null before it is enrolled */
export function tokenOf(secret: string | null): string | null {
  return secret === null ? null : localToken(Buffer.from(secret, 'base64url'));
}

export function isToken(offered: string, token: string): boolean {
  const [a, b] = [Buffer.from(offered), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
