import { sql, type Kysely } from 'kysely';
import {
  tokenScopesSchema,
  type TokenRequest,
  type TokenScope,
  type TokenView,
} from '../../shared/contract/tokens.ts';
import { covers, type UnitScope } from '../accounts/scope.ts';
import type { Schema } from '../db/schema.ts';
import { recordAudit } from './audit.ts';
import { unknownUnits } from './user-scope.ts';
import type { Audit } from './users.ts';

/** @returns null when a unit doesn't exist */
export async function insertToken(
  db: Kysely<Schema>,
  request: TokenRequest,
  tokenHash: Buffer,
  audit: Audit,
): Promise<TokenView | null> {
  const { name, scopes, units, expiresAt } = request;
  return await db.transaction().execute(async (tx) => {
    if ((await unknownUnits(tx, units ?? [])).length > 0) return null;
    const row = await tx
      .insertInto('api_token')
      .values({
        token_hash: tokenHash,
        name,
        scopes: [...scopes],
        all_units: units === null,
        made_by: audit.by,
        made_at: audit.at,
        expires_at: new Date(expiresAt),
      })
      .returning('token_id')
      .executeTakeFirstOrThrow();
    if (units !== null)
      await tx
        .insertInto('api_token_unit')
        .values([...new Set(units)].map((unit) => ({ token_id: row.token_id, unit_id: unit })))
        .execute();
    await recordAudit(tx, {
      at: audit.at,
      actor: audit.by,
      action: 'token.made',
      unitId: null,
      subject: `${row.token_id} ${name}`,
      detail: `${scopes.join(' ')}; ${units?.join(' ') ?? '*'}`,
    });
    const made = await listTokens(tx, { kind: 'all' });
    return made.find(({ id }) => id === row.token_id) ?? null;
  });
}

/** The tokens that lie wholly within `scope`, the newest first. */
export async function listTokens(
  db: Kysely<Schema>,
  scope: UnitScope,
): Promise<readonly TokenView[]> {
  const rows = await db
    .selectFrom('api_token')
    .leftJoin('api_token_unit', 'api_token_unit.token_id', 'api_token.token_id')
    .selectAll('api_token')
    .select(
      sql<string[]>`coalesce(array_agg(unit_id order by unit_id)
      filter (where unit_id is not null), '{}')`.as('units'),
    )
    .groupBy('api_token.token_id')
    .orderBy('api_token.token_id', 'desc')
    .execute();
  return rows
    .map((row) => ({
      id: row.token_id,
      name: row.name,
      scopes: tokenScopesSchema.parse(row.scopes),
      units: row.all_units ? null : row.units,
      madeBy: row.made_by,
      madeAt: row.made_at.getTime(),
      expiresAt: row.expires_at.getTime(),
      revokedAt: row.revoked_at?.getTime() ?? null,
      lastUsedAt: row.last_used_at?.getTime() ?? null,
    }))
    .filter(({ units }) => covers(scope, scopeOfUnits(units)));
}

export function scopeOfUnits(units: readonly string[] | null): UnitScope {
  return units === null ? { kind: 'all' } : { kind: 'some', units: new Set(units) };
}

export interface KnownToken {
  readonly id: number;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly scope: UnitScope;
  readonly madeAt: Date;
  readonly lastUsedAt: Date | null;
}

/** A token that opens something at `now`: not an expired or a revoked one. */
export async function findToken(
  db: Kysely<Schema>,
  tokenHash: Buffer,
  now: Date,
): Promise<KnownToken | null> {
  const row = await db
    .selectFrom('api_token')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return null;
  const units = await db
    .selectFrom('api_token_unit')
    .select('unit_id')
    .where('token_id', '=', row.token_id)
    .execute();
  return {
    id: row.token_id,
    name: row.name,
    scopes: tokenScopesSchema.parse(row.scopes),
    scope: scopeOfUnits(row.all_units ? null : units.map(({ unit_id: id }) => id)),
    madeAt: row.made_at,
    lastUsedAt: row.last_used_at,
  };
}

export async function touchToken(db: Kysely<Schema>, id: number, at: Date): Promise<void> {
  await db.updateTable('api_token').set({ last_used_at: at }).where('token_id', '=', id).execute();
}

/** Done twice, the first time stands. */
export async function revokeToken(db: Kysely<Schema>, id: number, audit: Audit): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('api_token')
      .set({ revoked_at: audit.at })
      .where('token_id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('name')
      .executeTakeFirst();
    if (!row) return;
    const subject = `${id} ${row.name}`;
    const event = { at: audit.at, actor: audit.by, unitId: null, subject };
    await recordAudit(tx, { ...event, action: 'token.revoked' });
  });
}
