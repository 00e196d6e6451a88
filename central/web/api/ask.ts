import type { z } from 'zod';
import { problemSchema } from '../../../shared/contract/problem.ts';
import type { Answer } from './answer.ts';

const ANSWER_WITHIN_MS = 15_000;
/** A year's list over an office's line. */
const UPLOAD_WITHIN_MS = 180_000;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request. Everything that can go wrong on the way is an answer, never an exception. A Blob is sent as it is. */
export async function ask<T>(
  origin: string,
  method: Method,
  path: string,
  schema: z.ZodType<T>,
  body?: object,
): Promise<Answer<T>> {
  const answer = await exchange(new URL(path, origin), { method, ...bodyOf(body) });
  if (answer === null) return { ok: false, failure: { kind: 'unreachable' } };
  if (answer.succeeded) {
    const parsed = schema.safeParse(answer.json);
    if (parsed.success) return { ok: true, value: parsed.data };
  } else {
    const problem = problemSchema.safeParse(answer.json);
    if (problem.success) {
      const { code, fields } = problem.data;
      return { ok: false, failure: { kind: 'problem', code, ...(fields && { fields }) } };
    }
  }
  return { ok: false, failure: { kind: 'not-understood' } };
}

function bodyOf(body: object | undefined): RequestInit {
  if (body === undefined) return { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) };
  if (body instanceof Blob)
    return {
      body,
      headers: { 'content-type': body.type === '' ? 'application/octet-stream' : body.type },
      signal: AbortSignal.timeout(UPLOAD_WITHIN_MS),
    };
  return {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  };
}

interface Exchange {
  readonly succeeded: boolean;
  /** `null` for an empty body, `undefined` for one that is no JSON. */
  readonly json: unknown;
}

async function exchange(url: URL, init: RequestInit): Promise<Exchange | null> {
  try {
    const response = await fetch(url, init);
    return { succeeded: response.ok, json: readJson(await response.text()) };
  } catch {
    return null;
  }
}

function readJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
