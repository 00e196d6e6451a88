import type { FastifyRequest } from 'fastify';
import type { AccessRule } from '../accounts/access/rule.ts';
import { ruleFor } from '../accounts/access-rules.ts';
import { readSession } from '../accounts/session.ts';
import { reaches, type UnitScope } from '../accounts/scope.ts';
import { readToken } from '../accounts/tokens.ts';
import type { CentralParts } from '../parts.ts';
import { ProblemError } from '../problem/problem-error.ts';
import type { StoredSession } from '../store/sessions.ts';
import type { App } from './app-type.ts';
import { refuseCrossSite } from './refuse-cross-site.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

/** What somebody with a one-time password may do: see who they are, change it, leave. */
const OPEN_BEFORE_CHANGE = [
  'GET /v1/session',
  'DELETE /v1/session',
  'POST /v1/session/password',
] as const;
const BEARER = /^Bearer +(.+)$/i;

/**
 * The one place that decides who may call what, from the table of access rules. Must be put up before the routes.
 * A route without a line in the table is a mistake of ours and doesn't start.
 */
export function guardRoutes(
  app: App,
  parts: Pick<CentralParts, 'db' | 'now'>,
  publicUrl: string | null,
): void {
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat())
      if (ruleFor(one, url) === null)
        throw new Error(`${one} ${url} has no line in central/accounts/access-rules.ts`);
  });
  // Before the body is read.
  app.addHook('onRequest', async (request) => {
    const rule = ruleOf(request);
    if (rule === null || rule.may === 'kiosk') return;
    refuseCrossSite(request, publicUrl);
    if (rule.may !== 'everybody') request.session = await admit(parts, request, rule);
  });
  // After the schema has accepted what the request names.
  app.addHook('preHandler', async (request) => {
    const { session } = request;
    if (session === null || ruleOf(request)?.may === 'everybody') return;
    for (const unit of unitsNamed(request))
      if (!reaches(session.scope, unit)) throw new ProblemError({ code: 'not-found' });
  });
}

/** Null for an address that nothing is registered at. */
function ruleOf({ method, routeOptions }: FastifyRequest): AccessRule | null {
  return routeOptions.url === undefined ? null : ruleFor(method, routeOptions.url);
}

async function admit(
  parts: Pick<CentralParts, 'db' | 'now'>,
  request: FastifyRequest,
  rule: AccessRule,
): Promise<StoredSession> {
  const bearer = BEARER.exec(request.headers.authorization ?? '')?.[1];
  const session =
    bearer === undefined
      ? await readSession(parts, request.cookies[SESSION_COOKIE])
      : await readToken(parts, bearer);
  if (session === null) throw new ProblemError({ code: 'signed-out' });
  if (!isAllowed(session, rule)) throw new ProblemError({ code: 'role-missing' });
  if (session.mustChangePassword && !OPEN_BEFORE_CHANGE.some((open) => open === rule.route))
    throw new ProblemError({ code: 'password-change-needed' });
  return session;
}

function isAllowed({ tokenScopes, role, scope }: StoredSession, rule: AccessRule): boolean {
  if (tokenScopes !== null) return rule.token !== undefined && tokenScopes.includes(rule.token);
  if (rule.may === 'everybody' || rule.may === 'kiosk') return false;
  const reach = rule.may[role];
  if (reach === undefined) return false;
  return reach !== 'centre' || scope.kind === 'all';
}

function unitsNamed({ query, params, body }: FastifyRequest): readonly string[] {
  return [query, params, body].flatMap((part) =>
    typeof part === 'object' && part !== null && 'unit' in part && typeof part.unit === 'string'
      ? [part.unit]
      : [],
  );
}

export function sessionOf(request: FastifyRequest): StoredSession {
  if (request.session === null) throw new Error('route without a session');
  return request.session;
}

/** The units that the request may be about. */
export function scopeOf(request: FastifyRequest): UnitScope {
  return sessionOf(request).scope;
}

/** The signed-in person's account; a program has none. */
export function accountOf(request: FastifyRequest): { readonly id: number; readonly name: string } {
  const { userId, name } = sessionOf(request);
  if (userId === null) throw new ProblemError({ code: 'role-missing' });
  return { id: userId, name };
}
