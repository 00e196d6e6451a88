import { z } from 'zod';
import { actPageSchema, AUDIT_PATH, auditVerificationSchema } from '../../shared/contract/audit.ts';
import { hashSchema } from '../../shared/log/entry.ts';
import { unitsOf } from '../accounts/scope.ts';
import { verifyAudit } from '../accounts/verify-audit.ts';
import type { CentralParts } from '../parts.ts';
import { readActs } from '../store/audit-read.ts';
import type { App } from './app-type.ts';
import { scopeOf } from './guard.ts';
import { problems } from './problem-responses.ts';

const schema = { tags: ['audit'], security: [{ session: [] }] };
const REFUSALS = ['signed-out', 'role-missing', 'password-change-needed'] as const;
const MOST = 500;

export function auditRoutes(app: App, parts: CentralParts): void {
  app.get(
    AUDIT_PATH,
    {
      schema: {
        ...schema,
        summary: 'Administrative acts in one’s own units, the newest first',
        querystring: z.strictObject({
          unit: z.string().min(1).max(64).optional(),
          before: z.coerce.number().int().min(1).optional(),
          limit: z.coerce.number().int().min(1).max(MOST).default(100),
        }),
        response: {
          200: actPageSchema,
          ...problems('invalid-parameter', ...REFUSALS, 'not-found'),
        },
      },
    },
    async (request, reply) => {
      const { unit, before, limit } = request.query;
      const units = unit === undefined ? unitsOf(scopeOf(request)) : [unit];
      const page = { units, before: before ?? null, limit: limit + 1 };
      const found = await readActs(parts.db.read, page);
      reply.header('cache-control', 'no-store');
      const acts = found.slice(0, limit);
      return { acts, next: found.length > limit ? (acts.at(-1)?.seq ?? null) : null };
    },
  );

  app.get(
    `${AUDIT_PATH}/verification`,
    {
      schema: {
        ...schema,
        summary: 'Whether the record of acts is whole, and still holds the act noted elsewhere',
        querystring: z
          .strictObject({
            seq: z.coerce.number().int().min(1).optional(),
            hash: hashSchema.optional(),
          })
          .refine(({ seq, hash }) => (seq === undefined) === (hash === undefined), {
            path: ['hash'],
            error: '`seq` and `hash` come together',
          }),
        response: {
          200: auditVerificationSchema,
          ...problems('invalid-parameter', ...REFUSALS),
        },
      },
    },
    async (request, reply) => {
      const { seq, hash } = request.query;
      reply.header('cache-control', 'no-store');
      const anchor = seq === undefined || hash === undefined ? null : { seq, hash };
      return await verifyAudit(parts.db, anchor);
    },
  );
}
