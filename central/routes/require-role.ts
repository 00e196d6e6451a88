import type { FastifyRequest } from 'fastify';
import type { Role } from '../../shared/contract/session.ts';
import { readSession } from '../accounts/session.ts';
import type { CentralParts } from '../parts.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { refuseCrossSite } from './refuse-cross-site.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

/** For a route that the guard leaves open to everybody, and that admits some of them by itself. */
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
