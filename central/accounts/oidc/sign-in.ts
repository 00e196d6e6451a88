import { createHash } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import { admitIdentity, readMappings } from '../../store/oidc.ts';
import { openSession } from '../sign-in.ts';
import type { OidcIdentity } from './provider.ts';

const LONGEST_NAME = 30;
const TAG_LETTERS = 6;

/** @returns the session's token; null for somebody whom no mapping gives a role, or whose account is disabled */
export async function signInByProvider(
  parts: { readonly db: Database; readonly now: () => number },
  identity: OidcIdentity,
  held: string | undefined,
): Promise<string | null> {
  const mappings = await readMappings(parts.db.write);
  const mapping = mappings.find(({ value }) => identity.groups.includes(value));
  if (mapping === undefined) return null;
  const at = new Date(parts.now());
  const name = accountName(identity);
  const user = await admitIdentity(parts.db.write, identity, name, mapping, at);
  if (user === null) return null;
  return (await openSession(parts, user, 'provider', held)).token;
}

/** Tagged, so that a name at the provider never meets a local account of the same name. */
export function accountName({ issuer, subject, name }: OidcIdentity): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/@.*$/, '')
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, LONGEST_NAME);
  const tag = createHash('sha256').update(`${issuer}\n${subject}`).digest('hex');
  return `${plain === '' ? 'sso' : plain}.${tag.slice(0, TAG_LETTERS)}`;
}
