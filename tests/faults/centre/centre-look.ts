import { Client } from 'pg';
import { z } from 'zod';
import { watchAlarms } from '../../../central/alarms/watch.ts';
import { openDatabase } from '../../../central/db/database.ts';
import { ALARM_KIND_NAMES, type AlarmKind } from '../../../shared/contract/alarms.ts';
import { EMPTY_HEAD, verifyChain } from '../../../shared/log/chain.ts';
import { entrySchema } from '../../../shared/log/entry.ts';
import type { CentreView, CountedRating } from '../oracle.ts';

/** Looks into the centre's database by its own SQL: none of the product's code decides what is found. */
export interface CentreLook {
  /** `since` (ms): only what somebody was told from then on is news of a loss. */
  readonly view: (devices: readonly string[], since: number) => Promise<CentreView>;
  readonly ratings: (devices: readonly string[]) => Promise<readonly CountedRating[]>;
  /** Where the centre's copy of a log ends; 0 for none. */
  readonly reached: (device: string) => Promise<number>;
  /** What it holds of these logs, set aside and was told, a line each: for who looks into what was found. */
  readonly story: (devices: readonly string[]) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

const placeSchema = z.object({ seq: z.number(), hash: z.string() });
const ratingSchema: z.ZodType<CountedRating> = z.object({
  device: z.string(),
  seq: z.number(),
  hash: z.string(),
  level: z.number(),
  formerly: z.array(placeSchema),
});
const toldSchema = z.object({ kind: z.enum(ALARM_KIND_NAMES) });
const lineSchema = z.object({ line: z.string() });
const numberSchema = z.object({ n: z.number() });

/**
 * After a `log.carried` of n places come n entries that stood there before; one may have moved more than once. Only a
 * list that was cut in two, of more entries than any round makes, breaks that count where it is carried again.
 */
const RATINGS = `
  with moved as (
    select c.unit_id, c.device_id, c.seq + p.ordinality as seq, json_agg(p.value) as places
    from entry c cross join lateral json_array_elements(c.body->'places') with ordinality p
    where c.device_id = any($1) and c.kind = 'log.carried'
    group by 1, 2, 3)
  select r.device_id as device, r.seq::int as seq, encode(e.hash, 'hex') as hash, r.given_level::int as level,
    coalesce(m.places, '[]') as formerly
  from rating r join entry e using (unit_id, device_id, seq, received_at)
    left join moved m using (unit_id, device_id, seq)
  where r.device_id = any($1) order by r.device_id, r.seq`;
const ENTRIES = `
  select device_id as device, seq::int as seq, at::float8 as at, mono::float8 as mono, boot, kind, body,
    encode(prev, 'hex') as prev, encode(hash, 'hex') as hash
  from entry where device_id = $1 order by seq`;
const STORY = `
  select format('%s %s %s %s', seq, kind, left(encode(hash, 'hex'), 8), left(body::text, 200)) as line
    from entry where device_id = any($1)
  union all
  select format('set aside: %s %s %s', seq, code, detail) from quarantine where device_id = any($1)
  union all
  select format('alarm: %s %s %s %s', kind, seq, data, last_at) from alarm where device_id = any($1)`;
/** A kiosk goes through 8 rounds of at most 2 faults, and none may break its log again and again. */
const MAX_BREAKS = 16;
/** A rating against its entry, then each table of daily counts against the ratings, level by level. */
const CHANGED = `
  select format('rating %s of %s is not what its entry says', r.seq, r.device_id) as line
  from rating r join entry e using (unit_id, device_id, seq, received_at)
  where (r.given_level, r.counter_id, r.scale_id)
      is distinct from ((e.body->>'level')::int, e.body->>'counter', e.body->>'scale')
    or (r.changed_seq is null and r.level <> r.given_level)`;
const UNBALANCED = ['unit', 'counter', 'clerk'].map((what) => {
  const key = what === 'unit' ? 'unit_id' : `unit_id, ${what}_id`;
  const levels = [1, 2, 3, 4, 5].map(
    (level) => `count(*) filter (where level = ${level} and not withdrawn)::int as n${level}`,
  );
  const columns = `${key}, day, scale_id, n1, n2, n3, n4, n5, withdrawn`;
  return `
    select distinct format('${what}_day of %s is not the sum of the ratings', coalesce(a.day, b.day)) as line
    from (select ${columns} from ${what}_day where n1 + n2 + n3 + n4 + n5 + withdrawn > 0) a
    full join (select ${key}, day, scale_id, ${levels.join(', ')},
        count(*) filter (where withdrawn)::int as withdrawn
      from rating ${what === 'clerk' ? 'where clerk_id is not null' : ''} group by ${key}, day, scale_id) b
      using (${columns})
    where a.unit_id is null or b.unit_id is null`;
});

export function openCentreLook(databaseUrl: string): CentreLook {
  const db = openDatabase(databaseUrl, () => undefined);
  async function rows<T>(schema: z.ZodType<T>, text: string, values: readonly unknown[] = []) {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      return z.array(schema).parse((await client.query(text, [...values])).rows);
    } finally {
      await client.end();
    }
  }
  async function flaws(devices: readonly string[]): Promise<readonly string[]> {
    const found: string[] = [];
    for (const device of devices) {
      const entries = await rows(entrySchema, ENTRIES, [device]);
      const verdict = verifyChain(EMPTY_HEAD, device, entries);
      if (!verdict.ok) found.push(`the centre's log of ${device} breaks at ${verdict.seq}`);
      const breaks = entries.filter(({ kind }) => kind === 'log.continued').length;
      if (breaks > MAX_BREAKS) found.push(`the log of ${device} went on ${breaks} times`);
    }
    for (const query of [CHANGED, ...UNBALANCED])
      for (const { line } of await rows(lineSchema, query)) found.push(line);
    return found;
  }
  async function alarms(
    devices: readonly string[],
    since: number,
  ): Promise<ReadonlySet<AlarmKind>> {
    // The watch looks once a minute; a round is shorter.
    await watchAlarms({ db, now: Date.now });
    const query = `select distinct kind from alarm
      where device_id = any($1) and last_at >= $2
        and due_at <= now() and (ended_at is null or ended_at >= due_at)`;
    const told = await rows(toldSchema, query, [devices, new Date(since)]);
    return new Set(told.map(({ kind }) => kind));
  }
  async function ratings(devices: readonly string[]): Promise<readonly CountedRating[]> {
    return await rows(ratingSchema, RATINGS, [devices]);
  }
  return {
    ratings,
    view: async (devices, since) => ({
      ratings: await ratings(devices),
      alarms: await alarms(devices, since),
      flaws: await flaws(devices),
    }),
    reached: async (device) => {
      const query = 'select coalesce(max(seq), 0)::int as n from entry where device_id = $1';
      return (await rows(numberSchema, query, [device]))[0]?.n ?? 0;
    },
    story: async (devices) => (await rows(lineSchema, STORY, [devices])).map(({ line }) => line),
    close: () => db.close(),
  };
}
