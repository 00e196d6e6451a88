import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DEVICE_PROBLEM_CODES, PROBLEM_STATUS } from '../../../shared/contract/problem.ts';
import {
  readAnswer,
  readIfChanged,
  retryAfterMs,
  type RawAnswer,
} from '../../../shared/outbox/read-answer.ts';

const NOW = Date.parse('2026-10-05T02:00:00Z');
const WANTED = z.strictObject({ seq: z.int() });
const PORTAL = '<!doctype html><title>Đăng nhập Wi-Fi</title>';

function answer(status: number, body: string, headers: Partial<RawAnswer> = {}): RawAnswer {
  return { status, body, contentType: 'application/json', retryAfter: null, ...headers };
}
function problem(code: string, more: object = {}): string {
  return JSON.stringify({ type: `urn:hailong:problem:${code}`, code, title: 't', ...more });
}

describe('readAnswer', () => {
  test('takes what was asked for', () => {
    expect(readAnswer(answer(200, '{"seq":4}'), WANTED, NOW)).toEqual({
      ok: true,
      value: { seq: 4 },
    });
  });

  test.each([
    ['the page of a captive portal', 200, PORTAL],
    ['an answer of another program', 200, '{"status":"ok"}'],
    ['a body that was cut off', 200, '{"seq":'],
    ['an empty body', 204, ''],
    ['a redirect to a portal', 302, ''],
    ['somebody else’s error page', 404, PORTAL],
    ['a problem with a code we do not know', 409, problem('out-of-tea', { status: 409 })],
  ])('%s is not the centre', (_what, status, body) => {
    expect(readAnswer(answer(status, body), WANTED, NOW)).toMatchObject({
      ok: false,
      failure: { kind: 'not-the-centre' },
    });
  });

  test.each([
    [413, null, 'too-large', null],
    [413, '60', 'too-large', 60_000],
    [429, '120', 'too-busy', 120_000],
    [503, 'Mon, 05 Oct 2026 02:00:30 GMT', 'too-busy', 30_000],
    [503, null, 'too-busy', null],
  ])('a proxy that answers %i (Retry-After %s) for itself', (status, retryAfter, why, wait) => {
    expect(readAnswer(answer(status, PORTAL, { retryAfter }), WANTED, NOW)).toEqual({
      ok: false,
      failure: { kind: 'turned-away', why, retryAfterMs: wait },
    });
  });

  test.each([400, 401, 403, 404, 409, 410, 422, 500, 511])(
    'somebody else’s %i is not believed to be about us',
    (status) => {
      const found = answer(status, PORTAL, { retryAfter: '60' });
      expect(readAnswer(found, WANTED, NOW)).toMatchObject({ failure: { kind: 'not-the-centre' } });
    },
  );

  test.each([502, 504])('a proxy that answers %i for the centre: unreachable', (status) => {
    expect(readAnswer(answer(status, PORTAL), WANTED, NOW)).toEqual({
      ok: false,
      failure: { kind: 'unreachable' },
    });
  });

  test.each(DEVICE_PROBLEM_CODES)('%s comes through as that problem', (code) => {
    const status = PROBLEM_STATUS[code];
    const body = problem(code, { status, expected: 7 });
    expect(readAnswer(answer(status, body, { retryAfter: '30' }), WANTED, NOW)).toEqual({
      ok: false,
      failure: { kind: 'problem', code, expected: 7, retryAfterMs: 30_000 },
    });
  });

  test('what only people are told is no answer to a kiosk', () => {
    const body = problem('role-missing', { status: 403 });
    expect(readAnswer(answer(403, body), WANTED, NOW)).toMatchObject({
      failure: { kind: 'not-the-centre' },
    });
  });

  test('no answer whatsoever is taken for success unless it is what was asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.string(), (status, body) => {
        expect(readAnswer(answer(status, body), WANTED, NOW).ok).toBe(false);
      }),
    );
  });
});

describe('readIfChanged', () => {
  test('304 means that what we hold still stands', () => {
    expect(readIfChanged(answer(304, ''), WANTED, NOW)).toEqual({ ok: true, value: null });
    expect(readIfChanged(answer(200, '{"seq":4}'), WANTED, NOW)).toEqual({
      ok: true,
      value: { seq: 4 },
    });
  });
});

describe('retryAfterMs', () => {
  test.each([
    [null, null],
    ['0', 0],
    ['120', 120_000],
    ['Mon, 05 Oct 2026 02:00:30 GMT', 30_000],
    ['Mon, 05 Oct 2026 01:00:00 GMT', 0],
    ['soon', null],
  ])('%s', (header, expected) => {
    expect(retryAfterMs(header, NOW)).toBe(expected);
  });
});
