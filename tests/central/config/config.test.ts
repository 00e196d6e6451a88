import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../../central/config/config-error.ts';
import { readConfig, type CentralConfig } from '../../../central/config/config.ts';
import { readEnv } from '../../../central/config/env.ts';

const KEY = Buffer.alloc(32, 1).toString('base64');
const URL_OF_DATABASE = 'postgres://u:p@db.example:5432/hailong';

function read(env: Readonly<Record<string, string>>): CentralConfig {
  return readConfig(readEnv(env), '/srv/hailong');
}

function errorOf(env: Readonly<Record<string, string>>): ConfigError {
  try {
    read(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

test('without any variable: bundled database, a key of its own, loopback', () => {
  expect(read({})).toEqual({
    dataFolder: '/srv/hailong/data',
    database: { kind: 'embedded' },
    masterKey: { kind: 'file', path: '/srv/hailong/data/master.key', createIfMissing: true },
    host: '127.0.0.1',
    port: { number: 8787, exact: false },
    publicUrl: null,
    webFolder: '/srv/hailong/dist/web',
    kioskFolder: '/srv/hailong/dist/renderer',
    logLevel: 'info',
    locale: 'vi',
    oidc: null,
    delivery: { folder: '/srv/hailong/data/reports', mail: null },
  });
});

test('an empty variable is unset', () => {
  expect(read({ HAILONG_PORT: '', DATABASE_URL: '  ' })).toEqual(read({}));
});

test('every variable is read', () => {
  expect(
    read({
      DATABASE_URL: URL_OF_DATABASE,
      HAILONG_DATA: '/var/hl',
      HAILONG_HOST: '0.0.0.0',
      HAILONG_PORT: '0',
      HAILONG_PUBLIC_URL: 'https://hailong.example/',
      HAILONG_MASTER_KEY: KEY,
      HAILONG_WEB: 'web',
      HAILONG_KIOSK: 'kiosk',
      HAILONG_LOG: 'warn',
      HAILONG_LANG: 'en',
      HAILONG_REPORTS: 'filed',
      HAILONG_SMTP_URL: 'smtps://u:p@mail.example:465',
      HAILONG_MAIL_FROM: 'Hài Lòng <reports@ward.example>',
      HAILONG_OIDC_ISSUER: 'https://login.example',
      HAILONG_OIDC_CLIENT_ID: 'hailong',
      HAILONG_OIDC_CLIENT_SECRET: 'secret',
      HAILONG_OIDC_CLAIM: 'roles',
    }),
  ).toEqual({
    dataFolder: '/var/hl',
    database: { kind: 'external', url: URL_OF_DATABASE },
    masterKey: { kind: 'value', text: KEY },
    host: '0.0.0.0',
    port: { number: 0, exact: true },
    publicUrl: 'https://hailong.example',
    webFolder: '/srv/hailong/web',
    kioskFolder: '/srv/hailong/kiosk',
    logLevel: 'warn',
    locale: 'en',
    oidc: {
      issuer: 'https://login.example',
      clientId: 'hailong',
      clientSecret: 'secret',
      claim: 'roles',
      redirectUrl: 'https://hailong.example/v1/oidc/callback',
    },
    delivery: {
      folder: '/srv/hailong/filed',
      mail: {
        url: 'smtps://u:p@mail.example:465',
        from: 'Hài Lòng <reports@ward.example>',
      },
    },
  });
});

describe('a setting that can’t be meant is named, with what to do', () => {
  test.each<[string, Record<string, string>]>([
    ['DATABASE_URL', { DATABASE_URL: 'mysql://u@h/d' }],
    ['DATABASE_URL', { DATABASE_URL: 'not an address' }],
    ['HAILONG_PORT', { HAILONG_PORT: '80a' }],
    ['HAILONG_MAIL_FROM', { HAILONG_SMTP_URL: 'smtp://mail.example' }],
    ['HAILONG_SMTP_URL', { HAILONG_MAIL_FROM: 'a@b.example' }],
    ['HAILONG_SMTP_URL', { HAILONG_SMTP_URL: 'http://x.example', HAILONG_MAIL_FROM: 'a@b' }],
    ['HAILONG_MAIL_FROM', { HAILONG_SMTP_URL: 'smtp://x.example', HAILONG_MAIL_FROM: 'a' }],
    ['HAILONG_PORT', { HAILONG_PORT: '65536' }],
    ['HAILONG_PORT', { HAILONG_PORT: '-1' }],
    ['HAILONG_PUBLIC_URL', { HAILONG_PUBLIC_URL: 'hailong.example' }],
    ['HAILONG_PUBLIC_URL', { HAILONG_PUBLIC_URL: 'https://hailong.example/path' }],
    ['HAILONG_LOG', { HAILONG_LOG: 'loud' }],
    ['HAILONG_LANG', { HAILONG_LANG: 'fr' }],
    ['HAILONG_MASTER_KEY', { HAILONG_MASTER_KEY: KEY, HAILONG_MASTER_KEY_FILE: '/k' }],
    ['HAILONG_MASTER_KEY', { DATABASE_URL: URL_OF_DATABASE }],
  ])('%s in %j', (variable, env) => {
    const error = errorOf(env);
    expect(error.variable).toBe(variable);
    expect(error.message).toContain(variable);
  });
});
