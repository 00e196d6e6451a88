import type { FastifyReply } from 'fastify';
import {
  SESSION_PATH,
  sessionViewSchema,
  signInRequestSchema,
} from '../../shared/contract/session.ts';
import { SESSION_LIFE_MS } from '../accounts/session.ts';
import { signIn } from '../accounts/sign-in.ts';
import { tryLimit } from '../limits/try-limit.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';
import { refuseCrossSite } from './refuse-cross-site.ts';
import { SESSION_COOKIE } from './require-role.ts';

/** Wrong sign-ins a minute, of everybody together. */
const MOST_WRONG = 60;
const WINDOW_MS = 60_000;

export function signInRoute(app: App, parts: CentralParts, publicUrl: string | null): void {
  const tries = tryLimit(MOST_WRONG, WINDOW_MS);
  app.post(
    SESSION_PATH,
    {
      onRequest: async (request) => refuseCrossSite(request, publicUrl),
      schema: {
        summary: 'Sign in',
        tags: ['account'],
        body: signInRequestSchema,
        response: {
          200: sessionViewSchema,
          ...problems(
            'malformed-request',
            'sign-in-refused',
            'cross-site',
            'unsupported-media',
            'too-many-tries',
          ),
        },
      },
    },
    async (request, reply) => {
      const verdict = await signIn({ db: parts.db, now: parts.now, tries }, request.body);
      if (!verdict.ok) return sendProblem(request, reply, verdict.refusal);
      setCookie(reply, verdict.token, publicUrl);
      return verdict.view;
    },
  );
}

function setCookie(reply: FastifyReply, token: string, publicUrl: string | null): void {
  reply.header('cache-control', 'no-store').setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: publicUrl?.startsWith('https:') ?? false,
    maxAge: SESSION_LIFE_MS / 1000,
  });
}
