import {
  SESSION_PATH,
  sessionViewSchema,
  signInRequestSchema,
} from '../../shared/contract/session.ts';
import { signIn } from '../accounts/sign-in.ts';
import { tryLimit } from '../limits/try-limit.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';
import { SESSION_COOKIE, setSessionCookie } from './session-cookie.ts';

/** Wrong sign-ins a minute, of everybody together. */
const MOST_WRONG = 60;
const WINDOW_MS = 60_000;

export function signInRoute(app: App, parts: CentralParts, publicUrl: string | null): void {
  const tries = tryLimit(MOST_WRONG, WINDOW_MS);
  app.post(
    SESSION_PATH,
    {
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
      const { db, now } = parts;
      const held = request.cookies[SESSION_COOKIE];
      const verdict = await signIn({ db, now, tries }, request.body, held);
      if (!verdict.ok) return sendProblem(request, reply, verdict.refusal);
      setSessionCookie(reply, verdict.token, publicUrl);
      return verdict.view;
    },
  );
}
