import type { Generated } from 'kysely';

interface DemoMarkTable {
  singleton: Generated<boolean>;
  made_at: Date;
  made_by: string;
}

interface DemoUnitTable {
  unit_id: string;
  /** Null while its year is being loaded, or when that was broken off. */
  completed_at: Date | null;
}

export interface DemoTables {
  demo_mark: DemoMarkTable;
  demo_unit: DemoUnitTable;
}
