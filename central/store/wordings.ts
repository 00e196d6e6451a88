import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

export interface Wording {
  /** Id of the scale, which is never changed in place. */
  readonly scale: string;
  /** Id of the questionnaire; null where nothing was asked beyond the tap. */
  readonly questionnaire: string | null;
  readonly since: Date;
}

/** Those that were in use at some time between two instants, in order. The first known one stands for all time before. */
export async function readWordings(
  db: Kysely<Schema>,
  unit: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly Wording[]> {
  const rows = await db
    .selectFrom('wording')
    .select(['valid_from', 'scale_id', 'questionnaire'])
    .where('unit_id', '=', unit)
    .orderBy('valid_from')
    .execute();
  return rows
    .filter(({ valid_from: since }, at) => {
      const next = rows[at + 1]?.valid_from.getTime() ?? Number.POSITIVE_INFINITY;
      return (at === 0 || since.getTime() < to) && next > from;
    })
    .map((row) => ({
      scale: row.scale_id,
      questionnaire: row.questionnaire?.id ?? null,
      since: row.valid_from,
    }));
}
