import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problem/problem-error.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * A second lock behind the cookie's SameSite: a request that changes something must come from our own pages.
 * Browsers say so in Sec-Fetch-Site, or, over plain HTTP, in Origin; a program that is no browser sends neither.
 * @throws ProblemError cross-site
 */
export function refuseCrossSite(request: FastifyRequest, publicUrl: string | null): void {
  if (SAFE_METHODS.includes(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  if (site === undefined && isOwnOrigin(request.headers, publicUrl)) return;
  throw new ProblemError({ code: 'cross-site' });
}

function isOwnOrigin(headers: FastifyRequest['headers'], publicUrl: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (publicUrl !== null && origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
