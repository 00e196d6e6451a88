import type { Kysely } from 'kysely';
import type { BadgeHolder } from '../../shared/contract/badges.ts';
import type { ClerkRef } from '../../shared/contract/people.ts';
import type { Badge } from '../../shared/domain/badge.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import { raiseRevision } from './unit-revision.ts';
import type { Audit } from './users.ts';

/** Badges of clerks who haven't left, in a fixed order. */
export async function readBadges(db: Kysely<Schema>, unitId: string): Promise<readonly Badge[]> {
  const rows = await db
    .selectFrom('clerk_badge')
    .innerJoin('clerk', (join) =>
      join
        .onRef('clerk.unit_id', '=', 'clerk_badge.unit_id')
        .onRef('clerk.clerk_id', '=', 'clerk_badge.clerk_id'),
    )
    .select(['clerk_badge.clerk_id', 'clerk_badge.hash'])
    .where('clerk_badge.unit_id', '=', unitId)
    .where('clerk.left_at', 'is', null)
    .orderBy('clerk_badge.clerk_id')
    .execute();
  return rows.map(({ clerk_id: clerk, hash }) => ({ clerk, hash: hash.toString('hex') }));
}

/** Clerks who haven't left, in the office's order, each with when their badge was made. */
export async function listHolders(
  db: Kysely<Schema>,
  unitId: string,
): Promise<readonly BadgeHolder[]> {
  const rows = await db
    .selectFrom('clerk')
    .leftJoin('clerk_badge', (join) =>
      join
        .onRef('clerk.unit_id', '=', 'clerk_badge.unit_id')
        .onRef('clerk.clerk_id', '=', 'clerk_badge.clerk_id'),
    )
    .select(['clerk.clerk_id', 'clerk.name', 'clerk.title', 'clerk_badge.made_at'])
    .where('clerk.unit_id', '=', unitId)
    .where('clerk.left_at', 'is', null)
    .orderBy('clerk.position')
    .execute();
  return rows.map(({ clerk_id: clerk, name, title, made_at }) => ({
    clerk,
    name,
    title,
    madeAt: made_at?.getTime() ?? null,
  }));
}

/** The badge before it stops working at every kiosk that asks for its config. False where there is no such clerk. */
export async function setBadge(
  db: Kysely<Schema>,
  { unit, id }: ClerkRef,
  hash: Buffer,
  { by: actor, at }: Audit,
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const clerk = await tx
      .selectFrom('clerk')
      .select('clerk_id')
      .where('unit_id', '=', unit)
      .where('clerk_id', '=', id)
      .where('left_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!clerk) return false;
    await tx
      .insertInto('clerk_badge')
      .values({ unit_id: unit, clerk_id: id, hash, made_at: at })
      .onConflict((conflict) =>
        conflict.columns(['unit_id', 'clerk_id']).doUpdateSet({ hash, made_at: at }),
      )
      .execute();
    await raiseRevision(tx, unit);
    await recordAudit(tx, { at, actor, action: 'badge.made', unitId: unit, subject: id });
    return true;
  });
}

/** False where the clerk has none. */
export async function revokeBadge(
  db: Kysely<Schema>,
  { unit, id }: ClerkRef,
  { by: actor, at }: Audit,
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('clerk_badge')
      .where('unit_id', '=', unit)
      .where('clerk_id', '=', id)
      .returning('clerk_id')
      .execute();
    if (gone.length === 0) return false;
    await raiseRevision(tx, unit);
    await recordAudit(tx, { at, actor, action: 'badge.revoked', unitId: unit, subject: id });
    return true;
  });
}
