import { z } from 'zod';
import type { IngestClient } from '../../db/ingest-client.ts';
import type { Known } from '../../receive/judge-entries.ts';
import type { NamesIn } from '../../receive/names-in.ts';

const rowsSchema = z.array(
  z.object({ kind: z.enum(['clerk', 'counter', 'scale']), id: z.string(), levels: z.int() }),
);

/** Which of the names in a batch the unit knows, in one round trip. Clerks who have left are still known. */
export async function knownNames(
  client: IngestClient,
  unitId: string,
  names: readonly NamesIn[],
): Promise<Known> {
  const clerks = distinct(names.map(({ clerk }) => clerk));
  const counters = distinct(names.map(({ counter }) => counter));
  const scales = distinct(names.map(({ scale }) => scale));
  const { rows } = await client.query({
    name: 'known-names',
    text: `select 'clerk' as kind, clerk_id as id, 0 as levels from clerk
             where unit_id = $1 and clerk_id = any($2)
           union all
           select 'counter', counter_id, 0 from counter where unit_id = $1 and counter_id = any($3)
           union all
           select 'scale', scale_id, jsonb_array_length(levels) from scale where scale_id = any($4)`,
    values: [unitId, clerks, counters, scales],
  });
  const found = rowsSchema.parse(rows);
  return {
    clerks: new Set(found.flatMap(({ kind, id }) => (kind === 'clerk' ? [id] : []))),
    counters: new Set(found.flatMap(({ kind, id }) => (kind === 'counter' ? [id] : []))),
    scales: new Map(
      found.flatMap(({ kind, id, levels }) => (kind === 'scale' ? [[id, levels] as const] : [])),
    ),
  };
}

function distinct(names: readonly (string | null)[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== null))];
}
