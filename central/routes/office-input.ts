import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { FieldProblem } from '../../shared/contract/problem.ts';
import { operatorMessage } from '../i18n/operator-message.ts';
import type { RosterFault } from '../i18n/roster-messages.ts';
import { readAs } from '../office/input-fault.ts';
import { ProblemError } from '../problem/problem-error.ts';
import { preferredLocale } from '../problem/send-problem.ts';

/**
 * What was written down, by the office's own rules, whose words are the same on the command line.
 * @throws ProblemError `malformed-request` with each field and its fault in the reader's language
 */
export function readInput<T>(request: FastifyRequest, schema: z.ZodType<T>): T {
  const read = readAs(schema, request.body);
  if (read.ok) return read.value;
  const locale = preferredLocale(request.headers['accept-language']);
  const fields = read.faults.map(({ path, words }) => ({
    field: path.map((part) => `/${String(part)}`).join(''),
    detail: words(locale),
  }));
  throw new ProblemError({ code: 'malformed-request', fields });
}

/** One field that only what is stored can judge. */
export function fieldProblem(
  { headers }: FastifyRequest,
  field: string,
  key: RosterFault,
): FieldProblem {
  return { field, detail: operatorMessage(preferredLocale(headers['accept-language']), key) };
}
