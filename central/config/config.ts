import { join, resolve } from 'node:path';
import type { Locale } from '../../shared/domain/local-text.ts';
import { ConfigError } from './config-error.ts';
import type { CentralEnv, VariableName } from './env.ts';
import { readOidc, type OidcConfig } from './oidc.ts';

const DEFAULT_HOST = '127.0.0.1';
/** `name@host`, alone or as `Name <name@host>`; the server decides about the rest. */
const MAIL_ADDRESS = /^(?:[^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;
const DEFAULT_PORT = 8787;
const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface CentralConfig {
  readonly dataFolder: string;
  readonly database:
    { readonly kind: 'external'; readonly url: string } | { readonly kind: 'embedded' };
  readonly masterKey:
    | { readonly kind: 'value'; readonly text: string }
    | { readonly kind: 'file'; readonly path: string; readonly createIfMissing: boolean };
  readonly host: string;
  /** `exact`: the operator named this port, so another one would be wrong. */
  readonly port: { readonly number: number; readonly exact: boolean };
  /** Where browsers reach the centre, when something stands in between; null: the address it listens at. */
  readonly publicUrl: string | null;
  /** Folders of the built pages. */
  readonly webFolder: string;
  readonly kioskFolder: string;
  readonly logLevel: LogLevel;
  readonly locale: Locale;
  /** Null: local accounts alone. */
  readonly oidc: OidcConfig | null;
  /** Where scheduled reports go; without a mail account none is posted. */
  readonly delivery: {
    readonly folder: string;
    readonly mail: { readonly url: string; readonly from: string } | null;
  };
}

/**
 * Settings with their defaults; folders relative to `cwd`.
 * @throws ConfigError for a value that can't be meant, or for half of a pair
 */
export function readConfig(env: CentralEnv, cwd: string): CentralConfig {
  const dataFolder = resolve(cwd, env.HAILONG_DATA ?? 'data');
  return {
    dataFolder,
    database: readDatabase(env),
    masterKey: readMasterKey(env, cwd, dataFolder),
    host: env.HAILONG_HOST ?? DEFAULT_HOST,
    port: readPort(env),
    publicUrl: readPublicUrl(env),
    oidc: readOidc(env, readPublicUrl(env)),
    webFolder: resolve(cwd, env.HAILONG_WEB ?? join('dist', 'web')),
    kioskFolder: resolve(cwd, env.HAILONG_KIOSK ?? join('dist', 'renderer')),
    logLevel: oneOf(env, 'HAILONG_LOG', LOG_LEVELS, 'config.bad-log') ?? 'info',
    locale: oneOf(env, 'HAILONG_LANG', ['vi', 'en'] as const, 'config.bad-lang') ?? 'vi',
    delivery: {
      folder: resolve(cwd, env.HAILONG_REPORTS ?? join(dataFolder, 'reports')),
      mail: readMail(env),
    },
  };
}

function readDatabase({ DATABASE_URL: url }: CentralEnv): CentralConfig['database'] {
  if (url === null) return { kind: 'embedded' };
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (protocol !== 'postgres:' && protocol !== 'postgresql:')
    throw new ConfigError('DATABASE_URL', 'config.bad-url');
  return { kind: 'external', url };
}

function readMail(env: CentralEnv): CentralConfig['delivery']['mail'] {
  const { HAILONG_SMTP_URL: url, HAILONG_MAIL_FROM: from } = env;
  if (url === null && from === null) return null;
  if (url === null) throw new ConfigError('HAILONG_SMTP_URL', 'config.half-mail');
  if (from === null) throw new ConfigError('HAILONG_MAIL_FROM', 'config.half-mail');
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (protocol !== 'smtp:' && protocol !== 'smtps:')
    throw new ConfigError('HAILONG_SMTP_URL', 'config.bad-smtp-url');
  if (!MAIL_ADDRESS.test(from)) throw new ConfigError('HAILONG_MAIL_FROM', 'config.bad-mail-from');
  return { url, from };
}

function readMasterKey(
  env: CentralEnv,
  cwd: string,
  dataFolder: string,
): CentralConfig['masterKey'] {
  const { HAILONG_MASTER_KEY: text, HAILONG_MASTER_KEY_FILE: file } = env;
  if (text !== null && file !== null)
    throw new ConfigError('HAILONG_MASTER_KEY', 'config.two-master-keys');
  if (text !== null) return { kind: 'value', text };
  if (file !== null) return { kind: 'file', path: resolve(cwd, file), createIfMissing: false };
  if (env.DATABASE_URL !== null)
    throw new ConfigError('HAILONG_MASTER_KEY', 'config.no-master-key');
  return { kind: 'file', path: join(dataFolder, 'master.key'), createIfMissing: true };
}

function readPort({ HAILONG_PORT: text }: CentralEnv): CentralConfig['port'] {
  if (text === null) return { number: DEFAULT_PORT, exact: false };
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new ConfigError('HAILONG_PORT', 'config.bad-port', { value: text });
  return { number: Number(text), exact: true };
}

function readPublicUrl({ HAILONG_PUBLIC_URL: text }: CentralEnv): string | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url !== null && url.pathname === '/' && url.search === '' && url.hash === '';
  if (!plain || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new ConfigError('HAILONG_PUBLIC_URL', 'config.bad-public-url', { value: text });
  return url.origin;
}

function oneOf<T extends string>(
  env: CentralEnv,
  variable: VariableName,
  allowed: readonly T[],
  complaint: 'config.bad-log' | 'config.bad-lang',
): T | null {
  const text = env[variable];
  if (text === null) return null;
  const found = allowed.find((value) => value === text);
  if (found === undefined) throw new ConfigError(variable, complaint, { value: text });
  return found;
}
