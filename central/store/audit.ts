import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

export type AuditAction =
  | 'user.created'
  | 'user.unlocked'
  | 'enrolment-code.made'
  | 'device.enrolled'
  | 'device.enrolled-again'
  | 'device.revoked'
  | 'session.opened'
  | 'session.closed'
  | 'dossier-mapping.saved'
  | 'dossiers.imported'
  | 'flag.reviewed';

/** What a person (or `cli`, `system`, `kiosk`) did. Never holds a secret. */
export interface AuditEvent {
  readonly at: Date;
  readonly actor: string;
  readonly action: AuditAction;
  readonly unitId: string | null;
  readonly subject: string;
}

export async function recordAudit(db: Kysely<Schema>, event: AuditEvent): Promise<void> {
  await db
    .insertInto('audit_event')
    .values({
      at: event.at,
      actor: event.actor,
      action: event.action,
      unit_id: event.unitId,
      subject: event.subject,
    })
    .execute();
}
