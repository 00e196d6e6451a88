import { sql, type Kysely } from 'kysely';
import { EMPTY_AUDIT, sealAct } from '../accounts/audit-chain.ts';
import type { Schema } from '../db/schema.ts';

export type AuditAction =
  | 'user.created'
  | 'user.changed'
  | 'user.disabled'
  | 'user.enabled'
  | 'user.unlocked'
  | 'password.reset'
  | 'password.changed'
  | 'enrolment-code.made'
  | 'device.enrolled'
  | 'device.enrolled-again'
  | 'device.revoked'
  | 'device.may-continue'
  | 'session.opened'
  | 'session.closed'
  | 'session.ended'
  | 'token.made'
  | 'token.revoked'
  | 'provider-mapping.saved'
  | 'comment.unmasked'
  | 'petition.opened'
  | 'petition.step'
  | 'notice.seen'
  | 'contest.made'
  | 'contest.answered'
  | 'clerk.left'
  | 'retention.set'
  | 'retention.applied'
  | 'dossier-mapping.saved'
  | 'dossiers.imported'
  | 'statements.imported'
  | 'statement.removed'
  | 'days.set'
  | 'demo.marked'
  | 'flag.reviewed'
  | 'quarantine.released'
  | 'quarantine.refused'
  | 'alarm.acknowledged'
  | 'alarm-mail.set'
  | 'badge.made'
  | 'badge.revoked'
  | 'office.opened'
  | 'counter.added'
  | 'counter.changed'
  | 'clerk.added'
  | 'clerk.changed'
  | 'clerk.returned'
  | 'clerk-pin.changed'
  | 'clerk-pin.reset'
  | 'staff-pin.set'
  | 'staff-pin.removed'
  | 'export-key.shown'
  | 'bundle.imported'
  | 'report.made'
  | 'report-schedule.made'
  | 'kiosk-settings.saved'
  | 'working-hours.saved'
  | 'questions.saved'
  | 'procedures.imported'
  | 'queue-token.shown'
  | 'report-schedule.ended';

/** What a person (or `cli`, `system`, `kiosk`) did. Never holds a secret. */
export interface AuditEvent {
  readonly at: Date;
  readonly actor: string;
  readonly action: AuditAction;
  readonly unitId: string | null;
  readonly subject: string;
  /** The reason, where one had to be given. */
  readonly detail?: string;
}

/** Any number that no other lock of the centre has. */
const CHAIN_LOCK = 7_310_031;

/**
 * Adds to the chain in the caller's transaction, or in one of its own. Whoever writes holds the chain until COMMIT, so
 * the next one, in this process or another, sees where it ended.
 */
export async function recordAudit(db: Kysely<Schema>, event: AuditEvent): Promise<void> {
  if (!db.isTransaction) {
    await db.transaction().execute(async (tx) => await recordAudit(tx, event));
    return;
  }
  await sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(db);
  const last = await db
    .selectFrom('audit_event')
    .select(['event_id', 'hash'])
    .orderBy('event_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const head = last ? { seq: last.event_id, hash: last.hash.toString('hex') } : EMPTY_AUDIT;
  const { at, actor, action, unitId, subject, detail = '' } = event;
  const sealed = sealAct(head, { at, actor, action, unitId, subject, detail });
  await db
    .insertInto('audit_event')
    .values({
      event_id: sealed.seq,
      at,
      actor,
      action,
      unit_id: unitId,
      subject,
      detail,
      prev: Buffer.from(head.hash, 'hex'),
      hash: Buffer.from(sealed.hash, 'hex'),
    })
    .execute();
}
