import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { sealAct, type AuditHead } from '../../accounts/audit-chain.ts';
import { GENESIS } from '../../../shared/log/entry.ts';

interface OldRow {
  readonly event_id: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly unit_id: string | null;
  readonly subject: string;
}

/** The audit record becomes a chain without gaps: each row holds the hash of the one before. */
export const auditChain: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`alter table audit_event disable trigger user`.execute(db);
    await sql`
      alter table audit_event
        alter column event_id drop identity,
        alter column at type timestamptz(3),
        add column detail text not null default '',
        add column prev bytea,
        add column hash bytea`.execute(db);
    const { rows } = await sql<OldRow>`select * from audit_event order by event_id`.execute(db);
    let head: AuditHead = { seq: 0, hash: GENESIS };
    for (const row of rows) {
      const { at, actor, action, unit_id: unitId, subject } = row;
      const sealed = sealAct(head, { at, actor, action, unitId, subject, detail: '' });
      await sql`
        update audit_event
        set event_id = ${sealed.seq}, prev = ${Buffer.from(head.hash, 'hex')},
            hash = ${Buffer.from(sealed.hash, 'hex')}
        where event_id = ${row.event_id}`.execute(db);
      head = sealed;
    }
    await sql`
      alter table audit_event
        alter column prev set not null,
        alter column hash set not null`.execute(db);
    await sql`alter table audit_event enable trigger user`.execute(db);
    // For one unit's acts, the newest first: select … where unit_id = $1 and event_id < $2 order by event_id desc
    await sql`create index audit_event_by_unit on audit_event (unit_id, event_id)`.execute(db);
  },
};
