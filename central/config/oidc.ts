import { ConfigError } from './config-error.ts';
import type { CentralEnv } from './env.ts';

/** The identity provider that people may sign in with beside their local accounts. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim whose values are mapped to roles and units. */
  readonly claim: string;
  /** Where the provider sends people back to. */
  readonly redirectUrl: string;
}

const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];
export const OIDC_CALLBACK_PATH = '/v1/oidc/callback';

/** @throws ConfigError for half of it, or for an issuer that can be listened to on the way */
export function readOidc(env: CentralEnv, publicUrl: string | null): OidcConfig | null {
  const { HAILONG_OIDC_ISSUER: issuer, HAILONG_OIDC_CLIENT_ID: clientId } = env;
  const clientSecret = env.HAILONG_OIDC_CLIENT_SECRET;
  if (issuer === null && clientId === null && clientSecret === null) return null;
  if (issuer === null || clientId === null || clientSecret === null || publicUrl === null)
    throw new ConfigError('HAILONG_OIDC_ISSUER', 'config.half-oidc');
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (url === null || !(url.protocol === 'https:' || isLoopback(url)))
    throw new ConfigError('HAILONG_OIDC_ISSUER', 'config.bad-issuer', { value: issuer });
  const claim = env.HAILONG_OIDC_CLAIM ?? 'groups';
  return {
    issuer,
    clientId,
    clientSecret,
    claim,
    redirectUrl: `${publicUrl}${OIDC_CALLBACK_PATH}`,
  };
}

/** What never leaves this machine needs no TLS. */
export function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && LOOPBACK.includes(hostname);
}
