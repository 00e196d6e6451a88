import type { FastifyError, FastifyInstance } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { FieldProblem } from '../../shared/contract/problem.ts';
import { ProblemError, type Refusal } from './problem-error.ts';
import { sendProblem } from './send-problem.ts';

const MOST_FIELDS = 20;

/** Fastify's own complaints about a request that we never saw. */
const REFUSAL_OF_FASTIFY_CODE: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'batch-too-large' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'unsupported-media' },
  FST_CP_ERR_INVALID_CONTENT_ENCODING: { code: 'unsupported-media' },
};

/** Everything that is thrown, and every unknown address, ends here as a problem. What a 5xx was stays in the log. */
export function handleErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, { code: 'not-found' }));
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal.code === 'internal-error') request.log.error({ err: error }, 'request failed');
    return sendProblem(request, reply, refusal);
  });
}

function refusalOf(error: FastifyError): Refusal {
  if (error instanceof ProblemError) return error.refusal;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const inBody = error.validationContext === 'body';
    const fields = error.validation
      .slice(0, MOST_FIELDS)
      .map((issue) => fieldProblem(issue.instancePath, issue.message ?? issue.keyword, inBody));
    return { code: inBody ? 'malformed-request' : 'invalid-parameter', fields };
  }
  const known = REFUSAL_OF_FASTIFY_CODE[error.code];
  if (known) return known;
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500)
    return { code: 'malformed-request', fields: [{ field: '', detail: error.message }] };
  return { code: 'internal-error' };
}

/** A body's field is a JSON pointer (RFC 6901); a parameter is called by its name. */
function fieldProblem(path: string, detail: string, inBody: boolean): FieldProblem {
  const pointer = path === '/' ? '' : path;
  return { field: inBody ? pointer : pointer.slice(1), detail };
}
