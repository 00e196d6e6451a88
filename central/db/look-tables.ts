import type { Generated, JSONColumnType } from 'kysely';
import type { CrossedLook } from '../evaluations/looks/crossed.ts';
import type { LookHidden, LookShown, LookSource } from '../evaluations/looks/look.ts';

interface LookTable {
  look_id: Generated<number>;
  unit_id: string;
  source: LookSource;
  scale_id: string;
  from_day: string;
  to_day: string;
  at: Date;
  hidden: JSONColumnType<LookHidden>;
  shown: JSONColumnType<LookShown>;
}

interface CrossedLookTable {
  look_id: Generated<number>;
  unit_id: string;
  scale_id: string;
  from_day: string;
  to_day: string;
  at: Date;
  columns: JSONColumnType<CrossedLook['columns']>;
  hidden: JSONColumnType<CrossedLook['hidden']>;
  unknown: JSONColumnType<CrossedLook['unknown']>;
  counts: JSONColumnType<CrossedLook['counts']>;
}

export interface LookTables {
  crossed_look: CrossedLookTable;
  look: LookTable;
}
