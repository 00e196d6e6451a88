import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  OIDC_MAPPINGS_PATH,
  oidcMappingsSchema,
  oidcOfferSchema,
  OIDC_PATH,
  PROVIDER_REFUSED_PAGE,
} from '../../shared/contract/oidc.ts';
import { oidcFlowSchema, oidcProvider, type OidcFlow } from '../accounts/oidc/provider.ts';
import { signInByProvider } from '../accounts/oidc/sign-in.ts';
import type { OidcConfig } from '../config/oidc.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { readMappings, writeMappings } from '../store/oidc.ts';
import type { App } from './app-type.ts';
import { accountOf } from './guard.ts';
import { problems } from './problem-responses.ts';
import { SESSION_COOKIE, setSessionCookie } from './session-cookie.ts';

const FLOW_COOKIE = 'hailong_oidc';
const FLOW_LABEL = 'oidc-flow';
const FLOW_LIFE_S = 600;
const schema = { tags: ['account'] };

export function oidcRoutes(app: App, parts: CentralParts, config: OidcConfig | null): void {
  app.get(
    OIDC_PATH,
    {
      schema: {
        ...schema,
        summary: 'Whether one may sign in through an identity provider',
        response: { 200: oidcOfferSchema, ...problems() },
      },
    },
    async () => ({ offered: config !== null }),
  );
  signInRoutes(app, parts, config);
  mappingRoutes(app, parts);
}

/** Authorization code with PKCE, state and nonce. */
function signInRoutes(app: App, parts: CentralParts, config: OidcConfig | null): void {
  const provider = config === null ? null : oidcProvider(config);
  const secure = config?.redirectUrl.startsWith('https:') ?? false;
  app.get(
    `${OIDC_PATH}/start`,
    {
      schema: {
        ...schema,
        summary: 'To the identity provider',
        response: { 302: z.undefined().describe('There'), ...problems('not-found') },
      },
    },
    async (request, reply) => {
      if (provider === null) return sendProblem(request, reply, { code: 'not-found' });
      const { url, flow } = await provider.begin();
      const sealed = parts.vault.wrap(FLOW_LABEL, Buffer.from(JSON.stringify(flow)));
      // Lax: the way back is a link from the provider's site, which a strict cookie would not travel on.
      reply.setCookie(FLOW_COOKIE, sealed.toString('base64url'), {
        path: OIDC_PATH,
        httpOnly: true,
        sameSite: 'lax',
        secure,
        maxAge: FLOW_LIFE_S,
      });
      return reply.header('cache-control', 'no-store').redirect(url);
    },
  );
  app.get(
    `${OIDC_PATH}/callback`,
    {
      schema: {
        ...schema,
        summary: 'Back from the identity provider',
        response: {
          302: z.undefined().describe('Signed in; or refused, for a browser, which then shows why'),
          ...problems('provider-refused', 'not-found'),
        },
      },
    },
    async (request, reply) => {
      if (provider === null) return sendProblem(request, reply, { code: 'not-found' });
      const flow = readFlow(parts, request.cookies[FLOW_COOKIE]);
      forgetFlow(reply);
      const query = request.url.split('?')[1] ?? '';
      const identity = flow === null ? null : await provider.finish(query, flow);
      const held = request.cookies[SESSION_COOKIE];
      const token = identity === null ? null : await signInByProvider(parts, identity, held);
      if (token === null && request.headers.accept?.includes('text/html'))
        return reply.redirect(PROVIDER_REFUSED_PAGE);
      if (token === null) return sendProblem(request, reply, { code: 'provider-refused' });
      setSessionCookie(reply, token, secure ? 'https:' : null);
      return reply.redirect('/');
    },
  );
}

/** One way there and back: a flow is used once. */
function forgetFlow(reply: FastifyReply): void {
  reply.clearCookie(FLOW_COOKIE, { path: OIDC_PATH });
}

function readFlow({ vault }: CentralParts, cookie: string | undefined): OidcFlow | null {
  const opened = vault.unwrap(FLOW_LABEL, Buffer.from(cookie ?? '', 'base64url'));
  return opened === null ? null : oidcFlowSchema.parse(JSON.parse(opened.toString('utf8')));
}

function mappingRoutes(app: App, parts: CentralParts): void {
  const REFUSALS = ['signed-out', 'role-missing', 'password-change-needed'] as const;
  const own = { tags: ['people'], security: [{ session: [] }] };
  app.get(
    OIDC_MAPPINGS_PATH,
    {
      schema: {
        ...own,
        summary: 'Which role and units the identity provider’s groups give',
        response: { 200: oidcMappingsSchema, ...problems(...REFUSALS) },
      },
    },
    async () => ({ mappings: await readMappings(parts.db.read) }),
  );
  app.put(
    OIDC_MAPPINGS_PATH,
    {
      schema: {
        ...own,
        summary: 'Replace what the identity provider’s groups give; holds from the next sign-in',
        body: oidcMappingsSchema,
        response: {
          200: oidcMappingsSchema,
          ...problems('malformed-request', ...REFUSALS, 'cross-site', 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const audit = { by: accountOf(request).name, at: new Date(parts.now()) };
      const unknown = await writeMappings(parts.db.write, request.body.mappings, audit);
      if (unknown.length > 0)
        return sendProblem(request, reply, {
          code: 'not-found',
          fields: [{ field: '/mappings', detail: `no such unit: ${unknown.join(', ')}` }],
        });
      return { mappings: await readMappings(parts.db.write) };
    },
  );
}
