import type { IngestClient } from '../../db/ingest-client.ts';
import type { RollupDelta, RollupDeltas } from '../../receive/count-ratings.ts';

const TABLES = [
  { table: 'clerk_day', column: 'clerk_id', of: 'clerk' },
  { table: 'counter_day', column: 'counter_id', of: 'counter' },
  { table: 'procedure_day', column: 'procedure_code', of: 'procedure' },
  { table: 'unit_day', column: null, of: 'unit' },
] as const;

/** Adds to the rollups. Tables and rows come in one fixed order, so that two writers never wait for each other. */
export async function addToRollups(
  client: IngestClient,
  unitId: string,
  deltas: RollupDeltas,
): Promise<void> {
  for (const { table, column, of } of TABLES) {
    if (deltas[of].length > 0)
      await client.query({
        name: `add-to-${table}`,
        text: upsert(table, column),
        values: [unitId, ...columnsOf(deltas[of])],
      });
  }
}

function upsert(table: string, column: string | null): string {
  const key = column === null ? '' : `${column}, `;
  const offered = column === null ? '' : 'key, ';
  return `
    insert into ${table} (unit_id, day, ${key}scale_id, n1, n2, n3, n4, n5, withdrawn)
    select $1, day, ${offered}scale_id, n1, n2, n3, n4, n5, withdrawn
    from unnest($2::date[], $3::text[], $4::text[], $5::int[], $6::int[], $7::int[], $8::int[],
                $9::int[], $10::int[])
      as delta (day, key, scale_id, n1, n2, n3, n4, n5, withdrawn)
    order by day, key collate "C", scale_id collate "C"
    on conflict (unit_id, day, ${key}scale_id) do update set
      n1 = ${table}.n1 + excluded.n1,
      n2 = ${table}.n2 + excluded.n2,
      n3 = ${table}.n3 + excluded.n3,
      n4 = ${table}.n4 + excluded.n4,
      n5 = ${table}.n5 + excluded.n5,
      withdrawn = ${table}.withdrawn + excluded.withdrawn`;
}

function columnsOf(deltas: readonly RollupDelta[]): readonly (readonly unknown[])[] {
  const count = (column: number): readonly number[] =>
    deltas.map(({ counts }) => counts[column] ?? 0);
  return [
    deltas.map(({ day }) => day),
    deltas.map(({ key }) => key),
    deltas.map(({ scaleId }) => scaleId),
    ...[0, 1, 2, 3, 4, 5].map(count),
  ];
}
