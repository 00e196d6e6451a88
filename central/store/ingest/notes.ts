import { z } from 'zod';
import {
  DEFAULT_QUESTIONNAIRE,
  questionnaireSchema,
  type Questionnaire,
} from '../../../shared/domain/questionnaire.ts';
import { OFFICIAL_RULES } from '../../../shared/evaluation/qd766/rules.ts';
import { pickRuleSet } from '../../../shared/evaluation/rule-set.ts';
import type { IngestClient } from '../../db/ingest-client.ts';
import type { NewNote } from '../../receive/note.ts';
import { routeNote, type Said } from '../../rights/route-note.ts';
import type { DeviceKey } from './device-row.ts';

const contextSchema = z.object({
  questionnaire: questionnaireSchema.nullable(),
  names: z.array(z.string()),
});

/** Stores what citizens said, masked. Runs for the few entries that explain a rating, in the batch's transaction. */
export async function insertNotes(
  client: IngestClient,
  device: DeviceKey,
  notes: readonly NewNote[],
): Promise<void> {
  if (notes.length === 0) return;
  const { questionnaire, names } = await readContext(client, device.unitId);
  for (const note of notes) {
    const routed = routeNote(note, questionnaire, names);
    if (routed.note !== null) await insertNote(client, device, note, routed.note);
    if (routed.petition !== null) await insertPetition(client, device, note, routed.petition);
  }
}

/** What the unit asks now, and the names of everybody who ever was there. */
async function readContext(
  client: IngestClient,
  unitId: string,
): Promise<{ readonly questionnaire: Questionnaire; readonly names: readonly string[] }> {
  const { rows } = await client.query({
    name: 'note-context',
    text: `select questionnaire,
                  array(select name from clerk where clerk.unit_id = unit.unit_id) as names
           from unit where unit_id = $1`,
    values: [unitId],
  });
  const { questionnaire, names } = contextSchema.parse(rows[0]);
  return { questionnaire: questionnaire ?? DEFAULT_QUESTIONNAIRE, names };
}

async function insertNote(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  note: NewNote,
  { reasons, masked }: Said,
): Promise<void> {
  await client.query({
    name: 'insert-note',
    text: `insert into rating_note
             (unit_id, device_id, seq, rating_seq, clerk_id, day, reasons, masked)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      unitId,
      deviceId,
      note.seq,
      note.ratingSeq,
      note.clerkId,
      note.day,
      [...reasons],
      masked,
    ],
  });
}

async function insertPetition(
  client: IngestClient,
  { unitId, deviceId }: DeviceKey,
  note: NewNote,
  { reasons, masked }: Said,
): Promise<void> {
  const rules = pickRuleSet(OFFICIAL_RULES, { from: note.day, to: note.day });
  await client.query({
    name: 'insert-petition',
    text: `insert into petition
             (unit_id, device_id, seq, rating_seq, clerk_id, received_day, reasons, masked, rule_set)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      unitId,
      deviceId,
      note.seq,
      note.ratingSeq,
      note.clerkId,
      note.day,
      [...reasons],
      masked,
      rules.ok ? rules.ruleSet.id : '',
    ],
  });
}
