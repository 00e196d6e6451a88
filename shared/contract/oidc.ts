import { z } from 'zod';
import { reachSchema, type AccountReach } from './people.ts';
import type { Role } from './session.ts';

export const OIDC_PATH = '/v1/oidc';
export const OIDC_MAPPINGS_PATH = '/v1/oidc/mappings';
/** Where a browser lands whose person the provider or the mapping did not let in. */
export const PROVIDER_REFUSED_PAGE = '/#provider-refused';

/** `GET /v1/oidc`: whether the sign-in page should offer it; then `GET /v1/oidc/start` leads there. */
export interface OidcOffer {
  readonly offered: boolean;
}

/** What a value of the provider's claim means here. A clerk's account is made by hand, for it names a clerk. */
export interface OidcMapping {
  readonly value: string;
  readonly role: Exclude<Role, 'clerk'>;
  readonly reach: AccountReach;
}
/** `GET` and `PUT /v1/oidc/mappings`: the first whose value somebody has is theirs. */
export interface OidcMappings {
  readonly mappings: readonly OidcMapping[];
}

export const oidcOfferSchema: z.ZodType<OidcOffer> = z.strictObject({ offered: z.boolean() });
export const oidcMappingSchema: z.ZodType<OidcMapping> = z.strictObject({
  value: z.string().min(1).max(400),
  role: z.enum(['it', 'manager', 'province', 'auditor']),
  reach: reachSchema,
});
export const oidcMappingsSchema: z.ZodType<OidcMappings> = z
  .strictObject({ mappings: z.array(oidcMappingSchema).max(1000) })
  .refine(
    ({ mappings }) => new Set(mappings.map(({ value }) => value)).size === mappings.length,
    'each value once',
  );
