import { CENTRE_PATH, centreSchema } from '../../shared/contract/centre.ts';
import type { CentralParts } from '../parts.ts';
import { readDemoMark } from '../store/demo-mark.ts';
import type { App } from './app-type.ts';
import { problems } from './problem-responses.ts';

export function centreRoutes(app: App, { db }: CentralParts): void {
  app.get(
    CENTRE_PATH,
    {
      schema: {
        summary: 'Whether this centre holds invented data',
        tags: ['centre'],
        response: { 200: centreSchema, ...problems() },
      },
    },
    async (_request, reply) => {
      const marked = await readDemoMark(db.read);
      reply.header('cache-control', 'no-store');
      return { demoSince: marked?.getTime() ?? null };
    },
  );
}
