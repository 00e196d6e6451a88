import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What a person decided about an entry that was set aside. The key lets nothing be released twice; one that was
 * refused may still be released, and both stay on record.
 */
export const quarantineDecisions: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table quarantine_decision (
        unit_id text collate "C" not null,
        device_id text collate "C" not null,
        seq bigint not null,
        hash bytea not null,
        decision text not null check (decision in ('released', 'refused')),
        reason text not null check (reason <> ''),
        decided_by text not null check (decided_by <> ''),
        decided_at timestamptz not null,
        primary key (unit_id, device_id, seq, hash, decision)
      )`.execute(db);
    await sql`
      create trigger append_only before update or delete on quarantine_decision
      for each row execute function refuse_change()`.execute(db);
    await sql`
      create trigger append_only_all before truncate on quarantine_decision
      for each statement execute function refuse_change()`.execute(db);
  },
};
