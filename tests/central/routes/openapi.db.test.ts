import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { PROBLEM_CODES } from '../../../shared/contract/problem.ts';
import { startCentral, type TestCentral } from '../../support/central.ts';
import { request } from '../../support/central-kiosk.ts';

const mediaSchema = z.record(z.string(), z.object({ schema: z.json() }));
const operationSchema = z.object({
  summary: z.string(),
  tags: z.array(z.string()),
  responses: z.record(
    z.string(),
    z.object({ description: z.string(), content: mediaSchema.optional() }),
  ),
});
const documentSchema = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});

let central: TestCentral;
let document: z.infer<typeof documentSchema>;
let text: string;
beforeAll(async () => {
  central = await startCentral({ office: null });
  const answer = await request(`${central.url}/v1/openapi.json`, {});
  text = JSON.stringify(answer.body);
  document = documentSchema.parse(answer.body);
});
afterAll(async () => {
  await central.close();
});

test('is valid OpenAPI 3.1, references included', async () => {
  const validator = new Validator();
  const verdict = await validator.validate(JSON.parse(text));
  expect(verdict.errors).toBeUndefined();
  expect(verdict.valid).toBe(true);
  expect(validator.version).toBe('3.1');
  expect(document.openapi).toBe('3.1.0');
  for (const [, target] of text.matchAll(/"\$ref":"#([^"]*)"/g))
    expect(resolvePointer(JSON.parse(text), target ?? '')).toBeDefined();
});

test('describes every route of the wire', () => {
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const wire = [
    'POST /v1/enrolments',
    'POST /v1/batches',
    'GET /v1/config',
    'POST /v1/heartbeats',
    'POST /v1/anchors',
    'POST /v1/session',
    'GET /v1/session',
    'DELETE /v1/session',
    'GET /v1/units',
    'GET /v1/devices',
    'POST /v1/devices/{device}/revoke',
    'POST /v1/enrolment-codes',
    'GET /v1/evaluations/clerks',
    'GET /healthz',
    'GET /readyz',
  ];
  expect(wire.filter((route) => !routes.includes(route))).toEqual([]);
});

test('says of every route which problems it answers with', () => {
  for (const methods of Object.values(document.paths))
    for (const { responses } of Object.values(methods)) {
      expect(Object.keys(responses)).toContain('500');
      for (const [status, { description, content }] of Object.entries(responses)) {
        if (Number(status) < 400) continue;
        expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
        for (const code of description.split(', ')) expect(PROBLEM_CODES).toContain(code);
      }
    }
});

function resolvePointer(root: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null
          ? (value as Readonly<Record<string, unknown>>)[part]
          : undefined,
      root,
    );
}
