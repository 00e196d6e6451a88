import type { Kysely, Transaction } from 'kysely';
import type { DeviceView, StandingLog, WaitingEntries } from '../../shared/contract/fleet.ts';
import type { HostKind } from '../../shared/log/kinds.ts';
import { GENESIS } from '../../shared/log/entry.ts';
import type { Schema } from '../db/schema.ts';

export interface DeviceRow {
  readonly unitId: string;
  readonly deviceId: string;
  readonly counterId: string;
  readonly publicKey: Buffer;
  readonly secretWrapped: Buffer;
  readonly revoked: boolean;
}

export interface NewDevice extends Omit<DeviceRow, 'revoked'> {
  readonly tokenHash: Buffer;
  readonly app: string;
  readonly host: HostKind;
  readonly enrolledAt: Date;
}

export async function findDeviceByToken(
  db: Kysely<Schema>,
  tokenHash: Buffer,
): Promise<DeviceRow | null> {
  const row = await db
    .selectFrom('device')
    .select([
      'unit_id as unitId',
      'device_id as deviceId',
      'counter_id as counterId',
      'public_key as publicKey',
      'secret_wrapped as secretWrapped',
      'revoked_at',
    ])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (!row) return null;
  const { revoked_at: revokedAt, ...device } = row;
  return { ...device, revoked: revokedAt !== null };
}

export async function insertDevice(tx: Transaction<Schema>, device: NewDevice): Promise<void> {
  await tx
    .insertInto('device')
    .values({
      unit_id: device.unitId,
      device_id: device.deviceId,
      counter_id: device.counterId,
      public_key: device.publicKey,
      token_hash: device.tokenHash,
      secret_wrapped: device.secretWrapped,
      head_hash: Buffer.from(GENESIS, 'hex'),
      enrolled_at: device.enrolledAt,
      last_seen_at: device.enrolledAt,
      app: device.app,
      host: device.host,
    })
    .execute();
}

/** The device that an office knows a public key by, locked against a batch that arrives meanwhile. */
export async function findDeviceByKey(
  tx: Transaction<Schema>,
  unitId: string,
  publicKey: Buffer,
): Promise<string | null> {
  const row = await tx
    .selectFrom('device')
    .select('device_id')
    .where('unit_id', '=', unitId)
    .where('public_key', '=', publicKey)
    .forUpdate()
    .executeTakeFirst();
  return row?.device_id ?? null;
}

/** Whether any office has a device of that name. */
export async function hasDevice(tx: Transaction<Schema>, deviceId: string): Promise<boolean> {
  const found = tx.selectFrom('device').select('device_id').where('device_id', '=', deviceId);
  return (await found.executeTakeFirst()) !== undefined;
}

/** Gives a known device a new token, secret and counter; its log stands as it is. */
export async function readmitDevice(tx: Transaction<Schema>, device: NewDevice): Promise<void> {
  await tx
    .updateTable('device')
    .set({
      counter_id: device.counterId,
      token_hash: device.tokenHash,
      secret_wrapped: device.secretWrapped,
      revoked_at: null,
      last_seen_at: device.enrolledAt,
      app: device.app,
      host: device.host,
    })
    .where('unit_id', '=', device.unitId)
    .where('device_id', '=', device.deviceId)
    .execute();
}

export interface Sighting {
  readonly at: Date;
  readonly app: string;
  readonly host: HostKind;
}

/** Records that the device was heard of. @returns its last sequence number at the centre */
export async function seeDevice(
  db: Kysely<Schema>,
  device: { readonly unitId: string; readonly deviceId: string },
  { at, app, host }: Sighting,
): Promise<number> {
  const { last_seq: lastSeq } = await db
    .updateTable('device')
    .set({ last_seen_at: at, app, host })
    .where('unit_id', '=', device.unitId)
    .where('device_id', '=', device.deviceId)
    .returning('last_seq')
    .executeTakeFirstOrThrow();
  return lastSeq;
}

export async function listDevices(
  db: Kysely<Schema>,
): Promise<readonly Omit<DeviceView, 'alarms'>[]> {
  const rows = await db
    .selectFrom('device')
    .leftJoin('device_beat', (join) =>
      join
        .onRef('device_beat.unit_id', '=', 'device.unit_id')
        .onRef('device_beat.device_id', '=', 'device.device_id'),
    )
    .leftJoin('standing_log', (join) =>
      join
        .onRef('standing_log.unit_id', '=', 'device.unit_id')
        .onRef('standing_log.device_id', '=', 'device.device_id'),
    )
    .select(['device.unit_id', 'counter_id', 'device.device_id', 'app', 'host', 'last_seq'])
    .select(['enrolled_at', 'revoked_at', 'last_seen_at'])
    .select(['heard_at', 'device_at', 'head_seq', 'waiting_since'])
    .select(['since', 'store_seq', 'journal_seq'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('log_resolution as permission')
            .select('permission.allowed_at')
            .whereRef('permission.unit_id', '=', 'device.unit_id')
            .whereRef('permission.device_id', '=', 'device.device_id')
            .where('permission.used_seq', 'is', null),
        )
        .as('allowed'),
    )
    .orderBy('device.unit_id')
    .orderBy('counter_id')
    .orderBy('enrolled_at')
    .execute();
  return rows.map((row) => ({
    unit: row.unit_id,
    counter: row.counter_id,
    device: row.device_id,
    app: row.app,
    host: row.host === 'electron' ? 'electron' : 'browser',
    enrolledAt: row.enrolled_at.getTime(),
    revokedAt: row.revoked_at?.getTime() ?? null,
    lastSeenAt: row.last_seen_at?.getTime() ?? null,
    lastSeq: row.last_seq,
    waiting: waitingOf(row),
    standing: standingOf(row),
  }));
}

interface StandingRow {
  readonly since: Date | null;
  readonly store_seq: number | null;
  readonly journal_seq: number | null;
  readonly allowed: unknown;
}

function standingOf(row: StandingRow): StandingLog | null {
  const { since, store_seq: storeSeq, journal_seq: journalSeq, allowed } = row;
  if (since === null || storeSeq === null || journalSeq === null) return null;
  return { since: since.getTime(), storeSeq, journalSeq, allowed: allowed === true };
}

interface BeatRow {
  readonly last_seq: number;
  readonly heard_at: Date | null;
  readonly device_at: number | null;
  readonly head_seq: number | null;
  readonly waiting_since: number | null;
}

/** The device's clock may be off: what it says is moved by as much as it was off when it said so. */
function waitingOf(row: BeatRow): WaitingEntries | null {
  const entries = (row.head_seq ?? 0) - row.last_seq;
  if (entries <= 0) return null;
  const { heard_at: heardAt, device_at: deviceAt, waiting_since: since } = row;
  if (heardAt === null || deviceAt === null || since === null) return { entries, since: null };
  return { entries, since: since + heardAt.getTime() - deviceAt };
}
