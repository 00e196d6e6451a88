import type { Generated, JSONColumnType } from 'kysely';
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

export interface LookTables {
  look: LookTable;
}
