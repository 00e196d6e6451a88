interface QuarantineDecisionTable {
  unit_id: string;
  device_id: string;
  seq: number;
  hash: Buffer;
  decision: 'released' | 'refused';
  reason: string;
  decided_by: string;
  decided_at: Date;
}

/** Tables about what a person must look after: entries set aside, alarms, the kiosks' clocks. */
export interface WatchTables {
  quarantine_decision: QuarantineDecisionTable;
}
