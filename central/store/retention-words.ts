import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

/** The words in the raw log, as they were typed or sealed; those of an accusation or a letter in hand stay until it is decided. */
export async function forgetWords(tx: Kysely<Schema>, before: string, at: Date): Promise<void> {
  await sql`
    update entry
    set body = (case kind when 'feedback.given' then jsonb_set(body::jsonb, '{sealed}', '""')
                          else jsonb_set(body::jsonb, '{comment}', 'null') end)::json,
        words_gone_at = ${at}
    where words_gone_at is null
      and (kind = 'rating.explained' and body ->> 'comment' is not null
           or kind = 'feedback.given' and body ->> 'sealed' is not null)
      and at < (extract(epoch from ${before}::date::timestamp at time zone 'Asia/Ho_Chi_Minh')
                * 1000)::bigint
      and not exists (
        select from petition
        where petition.unit_id = entry.unit_id and petition.device_id = entry.device_id
          and petition.seq = entry.seq
          and not exists (
            select from petition_step as step
            where step.petition_id = petition.petition_id
              and step.step in ('handling', 'refusal')))`.execute(tx);
}

/** The words of what was set aside, by when it came: its own times may be what is wrong with it. */
export async function forgetSetAside(tx: Kysely<Schema>, before: string, at: Date): Promise<void> {
  const comment = sql`entry::jsonb #> '{body,comment}'`;
  await sql`
    update quarantine
    set entry = (case when jsonb_typeof(${comment}) = 'string'
                      then jsonb_set(entry::jsonb, '{body,comment}', 'null', false)
                      else jsonb_set(entry::jsonb, '{body}', '{}') end)::json,
        words_gone_at = ${at}
    where words_gone_at is null and received_at < ${before}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'
      and (code = 'unknown-kind' or entry ->> 'kind' = 'feedback.given'
           or (entry ->> 'kind' = 'rating.explained'
               and coalesce(jsonb_typeof(${comment}), 'missing') <> 'null'))`.execute(tx);
}

/** Files of a kiosk that never arrived as a whole: nothing can be read from them any more. */
export async function dropUploads(tx: Kysely<Schema>, before: string): Promise<void> {
  await sql`
    with ended as (
      update bundle_upload set state = 'not-whole'
      where state in ('uploading', 'importing')
        and touched_at < ${before}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'
      returning upload_id
    )
    delete from bundle_part using ended where bundle_part.upload_id = ended.upload_id`.execute(tx);
}
