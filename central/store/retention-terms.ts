import type { Kysely } from 'kysely';
import type { RetentionRequest, RetentionTerm } from '../../shared/contract/retention.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import type { Audit } from './users.ts';

export async function readTerms(db: Kysely<Schema>): Promise<readonly RetentionTerm[]> {
  const rows = await db
    .selectFrom('retention_term')
    .selectAll()
    .orderBy('kind')
    .orderBy('valid_from')
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    validFrom: row.valid_from,
    months: row.months,
    setBy: row.set_by,
  }));
}

/** @returns false when a term of this kind begins on that day already */
export async function insertTerm(
  db: Kysely<Schema>,
  { kind, validFrom, months }: RetentionRequest,
  audit: Audit,
): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const row = await tx
      .insertInto('retention_term')
      .values({ kind, valid_from: validFrom, months, set_by: audit.by, set_at: audit.at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('kind')
      .executeTakeFirst();
    if (!row) return false;
    await recordAudit(tx, {
      at: audit.at,
      actor: audit.by,
      action: 'retention.set',
      unitId: null,
      subject: kind,
      detail: `${months} months from ${validFrom}`,
    });
    return true;
  });
}
