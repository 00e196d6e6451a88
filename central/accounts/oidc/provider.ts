import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { z } from 'zod';
import { isLoopback, type OidcConfig } from '../../config/oidc.ts';

/** What is kept between leaving for the provider and coming back, by the browser, sealed. */
export interface OidcFlow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}
export const oidcFlowSchema: z.ZodType<OidcFlow> = z.strictObject({
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(1),
});

/** Somebody as the provider knows them. */
export interface OidcIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** What they are called there, for a name here; may be ''. */
  readonly name: string;
  /** Values of the claim that gives roles. */
  readonly groups: readonly string[];
}

export interface OidcProvider {
  begin(): Promise<{ readonly url: string; readonly flow: OidcFlow }>;
  /** Null for whatever does not fit: code, state, nonce, signature, issuer, audience. */
  finish(query: string, flow: OidcFlow): Promise<OidcIdentity | null>;
}

const WITHIN_S = 10;
const claimsSchema = z.looseObject({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  preferred_username: z.string().optional(),
  email: z.string().optional(),
});
const groupsSchema = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

/** The provider is asked for its addresses and keys at the first use, and again after a failure. */
export function oidcProvider(config: OidcConfig): OidcProvider {
  let discovered: Promise<Configuration> | null = null;
  async function known(): Promise<Configuration> {
    discovered ??= discover(config);
    try {
      return await discovered;
    } catch (error) {
      discovered = null;
      throw error;
    }
  }
  return {
    async begin() {
      const flow = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
      };
      const url = buildAuthorizationUrl(await known(), {
        redirect_uri: config.redirectUrl,
        scope: 'openid profile email',
        code_challenge: await calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
        state: flow.state,
        nonce: flow.nonce,
      });
      return { url: url.href, flow };
    },
    async finish(query, flow) {
      const server = await known();
      const url = new URL(`${config.redirectUrl}?${query}`);
      const tokens = await authorizationCodeGrant(server, url, {
        pkceCodeVerifier: flow.verifier,
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        idTokenExpected: true,
      }).catch(() => null);
      return identityIn(tokens?.claims(), config.claim);
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<Configuration> {
  const url = new URL(issuer);
  const execute = isLoopback(url) ? [allowInsecureRequests] : [];
  return await discovery(url, clientId, clientSecret, undefined, { execute, timeout: WITHIN_S });
}

function identityIn(claims: unknown, claim: string): OidcIdentity | null {
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success) return null;
  const { iss, sub, preferred_username: username, email, ...others } = parsed.data;
  const groups = groupsSchema.safeParse(others[claim]);
  return {
    issuer: iss,
    subject: sub,
    name: username ?? email ?? '',
    groups: groups.success ? groups.data : [],
  };
}
