import { z } from 'zod';
import {
  QUESTIONS_PATH,
  questionsRequestSchema,
  questionsViewSchema,
} from '../../shared/contract/questions.ts';
import { DEFAULT_QUESTIONNAIRE } from '../../shared/domain/questionnaire.ts';
import { nextQuestionnaire } from '../office/next-questionnaire.ts';
import type { CentralParts } from '../parts.ts';
import { sendProblem } from '../problem/send-problem.ts';
import { readQuestions, writeQuestions } from '../store/questions.ts';
import type { App } from './app-type.ts';
import { accountOf } from './guard.ts';
import { problems } from './problem-responses.ts';

const head = {
  tags: ['kiosk settings'],
  security: [{ session: [] }],
  params: z.object({ unit: z.string().min(1).max(64) }),
};
const REFUSALS = ['signed-out', 'role-missing', 'password-change-needed', 'not-found'] as const;

export function questionRoutes(app: App, parts: CentralParts): void {
  app.get(
    QUESTIONS_PATH,
    {
      schema: {
        ...head,
        summary: 'What citizens are asked beyond the tap',
        response: { 200: questionsViewSchema, ...problems(...REFUSALS) },
      },
    },
    async (request, reply) => {
      const asked = await readQuestions(parts.db.read, request.params.unit);
      return asked
        ? { ...asked, usual: DEFAULT_QUESTIONNAIRE }
        : sendProblem(request, reply, { code: 'not-found' });
    },
  );

  app.put(
    QUESTIONS_PATH,
    {
      schema: {
        ...head,
        summary: 'Set what citizens are asked; kiosks take it over by themselves',
        body: questionsRequestSchema,
        response: {
          200: questionsViewSchema,
          ...problems('malformed-request', 'cross-site', ...REFUSALS),
        },
      },
    },
    async (request, reply) => {
      const { unit } = request.params;
      const audit = { by: accountOf(request).name, at: new Date(parts.now()) };
      const saved = await writeQuestions(
        parts.db.write,
        unit,
        (current) => nextQuestionnaire(current, request.body),
        audit,
      );
      const asked = saved ? await readQuestions(parts.db.write, unit) : null;
      return asked
        ? { ...asked, usual: DEFAULT_QUESTIONNAIRE }
        : sendProblem(request, reply, { code: 'not-found' });
    },
  );
}
