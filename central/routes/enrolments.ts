import {
  enrolmentRequestSchema,
  enrolmentResponseSchema,
  PATHS,
} from '../../shared/contract/wire.ts';
import { enrolDevice } from '../devices/enrol.ts';
import { tryLimit } from '../limits/try-limit.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';

/** Wrong codes a minute, of everybody together: an office has one address, so addresses tell nobody apart. */
const MOST_WRONG_CODES = 30;
const WINDOW_MS = 60_000;

export function enrolmentRoutes(app: App, parts: CentralParts): void {
  const wrongCodes = tryLimit(MOST_WRONG_CODES, WINDOW_MS);
  app.post(
    PATHS.enrolments,
    {
      schema: {
        summary: 'Admit a kiosk by its one-time code',
        tags: ['kiosk'],
        body: enrolmentRequestSchema,
        response: {
          200: enrolmentResponseSchema,
          ...problems(
            'malformed-request',
            'enrolment-code-refused',
            'unsupported-media',
            'too-many-tries',
          ),
        },
      },
    },
    async (request, reply) => {
      const wait = wrongCodes.waitSeconds(parts.now());
      if (wait > 0)
        return sendProblem(request, reply, { code: 'too-many-tries', retryAfterSeconds: wait });
      const takeBack = wrongCodes.record(parts.now());
      const verdict = await enrolDevice(parts, request.body);
      if (!verdict.ok) return sendProblem(request, reply, verdict.refusal);
      takeBack();
      reply.header('cache-control', 'no-store');
      return verdict.response;
    },
  );
}
