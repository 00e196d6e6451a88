import type { FastifyRequest } from 'fastify';
import type { Role } from '../../shared/contract/session.ts';
import { readSession } from '../accounts/session.ts';
import type { CentralParts } from '../parts.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { StoredSession } from '../store/sessions.ts';
import { refuseCrossSite } from './refuse-cross-site.ts';

export const SESSION_COOKIE = 'hailong_session';

/** Hook for routes that a signed-in person in one of these roles may call. */
export function requireRole(
  parts: Pick<CentralParts, 'db' | 'now'>,
  roles: readonly Role[],
  publicUrl: string | null,
): (request: FastifyRequest) => Promise<void> {
  return async function hook(request) {
    refuseCrossSite(request, publicUrl);
    const session = await readSession(parts, request.cookies[SESSION_COOKIE]);
    if (session === null) throw new ProblemError({ code: 'signed-out' });
    if (!roles.includes(session.role)) throw new ProblemError({ code: 'role-missing' });
    request.session = session;
  };
}

export function sessionOf(request: FastifyRequest): StoredSession {
  if (request.session === null) throw new Error('route without requireRole');
  return request.session;
}
