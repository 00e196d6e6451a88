import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Export files of kiosks that come in by the dashboard: in parts, so that an upload can go on after a broken line. */
export const bundleUploads: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table bundle_upload (
        upload_id integer generated always as identity primary key,
        unit_id text collate "C" not null references unit,
        file text not null,
        bytes bigint not null,
        made_at timestamptz not null,
        made_by text not null,
        state text not null default 'uploading'
          check (state in ('uploading', 'importing', 'whole', 'not-whole')),
        touched_at timestamptz not null,
        parts integer not null default 0,
        done integer not null default 0,
        total integer not null default 0,
        outcome jsonb
      )`.execute(db);
    await sql`create index bundle_upload_unit on bundle_upload (unit_id, upload_id)`.execute(db);
    await sql`
      create table bundle_part (
        upload_id integer not null references bundle_upload,
        part integer not null,
        content bytea not null,
        primary key (upload_id, part)
      )`.execute(db);
  },
};
