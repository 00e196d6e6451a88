import { z } from 'zod';

export const TOKENS_PATH = '/v1/tokens';

/** What a program may do. Nothing here reaches people's accounts, comments or rights. */
export const TOKEN_SCOPES = [
  'read:units',
  'read:evaluations',
  'read:dossiers',
  'write:dossiers',
  'write:statements',
  'read:reports',
  'write:reports',
] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** `POST /v1/tokens`; `units` null means all that there are. `expiresAt` in ms, at most a year ahead. */
export interface TokenRequest {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly units: readonly string[] | null;
  readonly expiresAt: number;
}

export interface TokenView {
  readonly id: number;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly units: readonly string[] | null;
  readonly madeBy: string;
  readonly madeAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
  /** To the minute. */
  readonly lastUsedAt: number | null;
}
/** The answer to `POST /v1/tokens`: the only time that the token itself is told. */
export interface NewTokenView extends TokenView {
  readonly token: string;
}
/** `GET /v1/tokens` */
export interface TokenList {
  readonly tokens: readonly TokenView[];
}

const ms = z.int().min(0);
const units = z.array(z.string().min(1).max(64)).min(1).max(5000).nullable();
export const tokenScopesSchema: z.ZodType<readonly TokenScope[]> = z
  .array(z.enum(TOKEN_SCOPES))
  .min(1)
  .max(TOKEN_SCOPES.length);

export const tokenRequestSchema: z.ZodType<TokenRequest> = z.strictObject({
  name: z.string().trim().min(1).max(80),
  scopes: tokenScopesSchema,
  units,
  expiresAt: ms,
});

const tokenShape = {
  id: z.int(),
  name: z.string(),
  scopes: tokenScopesSchema,
  units,
  madeBy: z.string(),
  madeAt: ms,
  expiresAt: ms,
  revokedAt: ms.nullable(),
  lastUsedAt: ms.nullable(),
};
export const tokenViewSchema: z.ZodType<TokenView> = z.strictObject(tokenShape);
export const newTokenViewSchema: z.ZodType<NewTokenView> = z.strictObject({
  ...tokenShape,
  token: z.string(),
});
export const tokenListSchema: z.ZodType<TokenList> = z.strictObject({
  tokens: z.array(tokenViewSchema),
});
