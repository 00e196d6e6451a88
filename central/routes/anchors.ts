import { anchorRequestSchema, anchorResponseSchema } from '../../shared/contract/anchor.ts';
import { PATHS } from '../../shared/contract/wire.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { answerAnchor } from '../receive/answer-anchor.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';
import { deviceOf, requireDevice } from './require-device.ts';

export function anchorRoutes(app: App, parts: CentralParts): void {
  app.post(
    PATHS.anchors,
    {
      onRequest: requireDevice(parts.db),
      schema: {
        summary: 'Ask where a log goes on that the kiosk’s own copies can’t continue',
        tags: ['kiosk'],
        security: [{ device: [] }],
        body: anchorRequestSchema,
        response: {
          200: anchorResponseSchema,
          ...problems(
            'malformed-request',
            'credential-unknown',
            'device-revoked',
            'unsupported-media',
            'signature-wrong',
            'wrong-device',
          ),
        },
      },
    },
    async (request, reply) => {
      const verdict = await answerAnchor(parts, deviceOf(request), request.body);
      return verdict.ok ? verdict.response : sendProblem(request, reply, verdict.refusal);
    },
  );
}
