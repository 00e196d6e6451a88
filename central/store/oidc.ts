import type { Kysely } from 'kysely';
import { oidcMappingsSchema, type OidcMapping } from '../../shared/contract/oidc.ts';
import type { OidcIdentity } from '../accounts/oidc/provider.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import { readUser } from './user-list.ts';
import { unknownUnits, writeUserReach } from './user-scope.ts';
import { reachText, type Audit, type UserRow } from './users.ts';

export async function readMappings(db: Kysely<Schema>): Promise<readonly OidcMapping[]> {
  const rows = await db
    .selectFrom('oidc_mapping')
    .select(['value', 'role', 'reach'])
    .orderBy('position')
    .execute();
  return oidcMappingsSchema.parse({ mappings: rows }).mappings;
}

/** Replaces them all. @returns units that don't exist; then nothing has changed */
export async function writeMappings(
  db: Kysely<Schema>,
  mappings: readonly OidcMapping[],
  audit: Audit,
): Promise<readonly string[]> {
  return await db.transaction().execute(async (tx) => {
    const unknown = await unknownUnits(
      tx,
      mappings.flatMap(({ reach }) => reach.units),
    );
    if (unknown.length > 0) return unknown;
    await tx.deleteFrom('oidc_mapping').execute();
    if (mappings.length > 0)
      await tx
        .insertInto('oidc_mapping')
        .values(
          mappings.map(({ value, role, reach }, position) => ({
            position,
            value,
            role,
            reach: JSON.stringify(reach),
          })),
        )
        .execute();
    await recordAudit(tx, {
      at: audit.at,
      actor: audit.by,
      action: 'provider-mapping.saved',
      unitId: null,
      subject: String(mappings.length),
      detail: mappings
        .map(({ value, role, reach }) => `${value}: ${role} ${reachText(reach)}`)
        .join('; '),
    });
    return [];
  });
}

/**
 * The account of somebody whom the provider has confirmed, made at their first sign-in, with the role and the reach
 * that the mapping gives now. Null for a disabled one.
 */
export async function admitIdentity(
  db: Kysely<Schema>,
  { issuer, subject }: Pick<OidcIdentity, 'issuer' | 'subject'>,
  name: string,
  mapping: OidcMapping,
  at: Date,
): Promise<Omit<UserRow, 'passwordHash'> | null> {
  const { role, reach } = mapping;
  return await db.transaction().execute(async (tx) => {
    const made = await tx
      .insertInto('app_user')
      .values({
        name,
        role,
        password_hash: null,
        issuer,
        subject,
        clerk_unit_id: null,
        clerk_id: null,
      })
      .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
      .returning('user_id')
      .executeTakeFirst();
    const row = await tx
      .selectFrom('app_user')
      .select(['user_id', 'name', 'disabled_at'])
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (row.disabled_at !== null) return null;
    const before = await readUser(tx, row.user_id);
    await tx.updateTable('app_user').set({ role }).where('user_id', '=', row.user_id).execute();
    await writeUserReach(tx, row.user_id, reach);
    const was = before === null ? '' : `${before.view.role} ${reachText(before.view.reach)}`;
    const is = `${role} ${reachText(reach)}`;
    if (made !== undefined || was !== is)
      await recordAudit(tx, {
        at,
        actor: 'provider',
        action: made === undefined ? 'user.changed' : 'user.created',
        unitId: null,
        subject: row.name,
        detail: is,
      });
    return { id: row.user_id, name: row.name, role, mustChangePassword: false };
  });
}
