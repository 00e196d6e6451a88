import type { CentralParts } from '../../parts.ts';
import type { Refusal } from '../../problem/problem-error.ts';
import { recordAudit } from '../../store/audit.ts';
import { insertDecision, readSetAsideAt, type SetAsidePlace } from '../../store/quarantine.ts';
import type { Decider } from './release.ts';

/** Confirms that an entry doesn't count. It stays where it is and may still be released. @returns null when done */
export async function refuseEntry(
  { db, now }: Pick<CentralParts, 'db' | 'now'>,
  place: SetAsidePlace,
  { by, reason }: Decider,
): Promise<Refusal | null> {
  const at = new Date(now());
  return await db.write.transaction().execute(async (tx) => {
    const found = await readSetAsideAt(tx, place);
    if (found === null) return { code: 'not-found' };
    if (found.decision !== null) return { code: 'already-decided' };
    if (!(await insertDecision(tx, place, 'refused', { reason, by, at })))
      return { code: 'already-decided' };
    const { unitId, deviceId, seq } = place;
    await recordAudit(tx, {
      at,
      actor: by,
      action: 'quarantine.refused',
      unitId,
      subject: `${deviceId}/${seq}`,
      detail: reason,
    });
    return null;
  });
}
