import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_STATUS, type Problem } from '../../shared/contract/problem.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../shared/domain/local-text.ts';
import { PROBLEM_MESSAGES } from '../../shared/i18n/problems.ts';
import { translator } from '../../shared/i18n/translate.ts';
import type { Refusal } from './problem-error.ts';

export const PROBLEM_TYPE = 'application/problem+json';

const TITLES = {
  vi: translator(PROBLEM_MESSAGES, 'vi'),
  en: translator(PROBLEM_MESSAGES, 'en'),
};

/** The one writer of problems (RFC 9457). */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): FastifyReply {
  const { code, retryAfterSeconds, ...details } = refusal;
  const status = PROBLEM_STATUS[code];
  const problem: Problem = {
    type: `urn:hailong:problem:${code}`,
    code,
    status,
    title: TITLES[preferredLocale(request.headers['accept-language'])](`problem.${code}`),
    ...details,
  };
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type(PROBLEM_TYPE)
    .serializer(JSON.stringify)
    .send(problem);
}

/** The first language of ours that the reader names; weights are in that order in every browser. */
export function preferredLocale(header: string | undefined): Locale {
  const wanted = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.flatMap((tag) => LOCALES.filter((locale) => locale === tag))[0] ?? DEFAULT_LOCALE;
}
