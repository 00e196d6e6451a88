import { expect, test } from 'vitest';
import { readEnv } from '../../../central/config/env.ts';
import { readOidc } from '../../../central/config/oidc.ts';

const WHOLE = {
  HAILONG_OIDC_ISSUER: 'https://sso.example',
  HAILONG_OIDC_CLIENT_ID: 'hailong',
  HAILONG_OIDC_CLIENT_SECRET: 'bi mat',
};
const PUBLIC = 'https://hailong.example';

test('none is none; a whole one knows the way back', () => {
  expect(readOidc(readEnv({}), PUBLIC)).toBeNull();
  expect(readOidc(readEnv(WHOLE), PUBLIC)).toEqual({
    issuer: 'https://sso.example',
    clientId: 'hailong',
    clientSecret: 'bi mat',
    claim: 'groups',
    redirectUrl: 'https://hailong.example/v1/oidc/callback',
  });
});

test.each(Object.keys(WHOLE))('half of it, without %s, is refused', (name) => {
  expect(() => readOidc(readEnv({ ...WHOLE, [name]: '' }), PUBLIC)).toThrow('HAILONG_OIDC_ISSUER');
});

test('without a public address nobody finds the way back', () => {
  expect(() => readOidc(readEnv(WHOLE), null)).toThrow('HAILONG_PUBLIC_URL');
});

test.each(['http://sso.example', 'sso.example', 'ftp://127.0.0.1'])('%s is no issuer', (issuer) => {
  const env = readEnv({ ...WHOLE, HAILONG_OIDC_ISSUER: issuer });
  expect(() => readOidc(env, PUBLIC)).toThrow(issuer);
});

test('on this very machine plain HTTP will do', () => {
  const env = readEnv({ ...WHOLE, HAILONG_OIDC_ISSUER: 'http://127.0.0.1:9000' });
  expect(readOidc(env, PUBLIC)?.issuer).toBe('http://127.0.0.1:9000');
});
