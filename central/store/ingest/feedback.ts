import type { IngestClient } from '../../db/ingest-client.ts';
import { OFFICIAL_RULES } from '../../../shared/evaluation/qd766/rules.ts';
import { pickRuleSet } from '../../../shared/evaluation/rule-set.ts';
import type { NewFeedback } from '../../receive/feedback.ts';
import type { DeviceKey } from './device-row.ts';

/** Puts what citizens wrote into the queue of petitions, as sealed as it came: its terms run from now on. */
export async function insertFeedback(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  feedback: readonly NewFeedback[],
): Promise<void> {
  for (const { seq, day, sealed } of feedback) {
    const rules = pickRuleSet(OFFICIAL_RULES, { from: day, to: day });
    await client.query({
      name: 'insert-feedback',
      text: `insert into petition
               (unit_id, device_id, seq, received_day, reasons, sealed, rule_set)
             values ($1, $2, $3, $4, '{}', $5, $6)`,
      values: [unitId, deviceId, seq, day, sealed, rules.ok ? rules.ruleSet.id : ''],
    });
  }
}
