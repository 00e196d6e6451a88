import { describe, expect, test } from 'vitest';
import { entrySchema, readBody } from '../../../shared/log/entry.ts';
import { batchHead } from '../../../shared/log/head.ts';
import { chainOf } from './arbitraries.ts';

const [entry] = chainOf([{ kind: 'device.stopped', body: { reason: 'quit' } }]);

describe('entrySchema', () => {
  test('takes an envelope with a kind that it does not know yet', () => {
    expect(
      entrySchema.safeParse({ ...entry, kind: 'printer.jammed', body: { tray: 2 } }).success,
    ).toBe(true);
  });

  test.each([
    ['a sequence from 0', { seq: 0 }],
    ['a half sequence number', { seq: 1.5 }],
    ['a hash in capitals', { hash: 'A'.repeat(64) }],
    ['a short hash', { prev: 'ab' }],
    ['a device with a slash', { device: '../x' }],
    ['a negative time since boot', { mono: -1 }],
    ['a body that is a list', { body: [] }],
    ['an extra field', { note: 'x' }],
  ])('refuses %s', (_what, lie) => {
    expect(entrySchema.safeParse({ ...entry, ...lie }).success).toBe(false);
  });
});

describe('readBody', () => {
  test('reads a body by its kind', () => {
    expect(readBody({ kind: 'rating.changed', body: { rating: 4, level: null } })).toEqual({
      ok: true,
      draft: { kind: 'rating.changed', body: { rating: 4, level: null } },
    });
  });

  test('names an unknown kind and a body that does not fit', () => {
    expect(readBody({ kind: 'toString', body: {} })).toMatchObject({
      ok: false,
      code: 'unknown-kind',
    });
    const verdict = readBody({ kind: 'rating.changed', body: { rating: 4, level: 0 } });
    expect(verdict).toMatchObject({ ok: false, code: 'body-invalid' });
    expect(!verdict.ok && verdict.detail).toContain('level');
  });

  test('refuses a dossier code in clear: only a keyed hash fits', () => {
    const body = {
      scale: 'vn-5',
      level: 5,
      clerk: 'a',
      counter: 'c3',
      session: 's',
      procedure: null,
      dossier: 'H55.01-261123-0042',
      opening: 'receipt',
      locale: 'vi',
      shownMs: 10,
    };
    expect(readBody({ kind: 'rating.given', body })).toMatchObject({
      ok: false,
      code: 'body-invalid',
    });
    expect(readBody({ kind: 'rating.given', body: { ...body, dossier: 'ab'.repeat(32) } }).ok).toBe(
      true,
    );
  });
});

test('batchHead names the run with the hash before it and the hash at its end', () => {
  const log = chainOf(
    [1, 2, 3].map(() => ({ kind: 'device.stopped', body: { reason: 'quit' } }) as const),
  );
  expect(batchHead(log.slice(1), 5)).toEqual({
    device: 'kiosk-1',
    from: 2,
    to: 3,
    prev: log[0]!.hash,
    hash: log[2]!.hash,
    at: 5,
  });
  expect(batchHead([], 5)).toBeNull();
});
