import { describe, expect, test } from 'vitest';
import { canonicalJson, hashJson, signingBytes } from '../../../shared/log/canonical.ts';

describe('canonicalJson (RFC 8785)', () => {
  test('sorts names by UTF-16 code units, as in §3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
        '"\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  test('writes numbers as in Appendix B', () => {
    expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    );
  });

  test('writes strings with the shortest escapes', () => {
    expect(canonicalJson('\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/')).toBe(
      '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"',
    );
  });

  test('refuses what JSON cannot carry', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow();
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
  });
});

test('hashJson does not depend on the order of fields', () => {
  expect(hashJson({ a: 1, b: [2, { d: 4, c: 3 }] })).toBe(
    hashJson({ b: [2, { c: 3, d: 4 }], a: 1 }),
  );
  // printf '{}' | sha256sum
  expect(hashJson({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});

test('signingBytes of one purpose are never those of another', () => {
  const value = { device: 'kiosk-1' };
  const texts = (['hailong/head/1', 'hailong/receipt/1', 'hailong/config/1'] as const).map(
    (purpose) => new TextDecoder().decode(signingBytes(purpose, value)),
  );
  expect(new Set(texts).size).toBe(3);
});
