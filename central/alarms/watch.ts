import type { CentralParts } from '../parts.ts';
import { deviceChanges, deviceFacts, pauses, tellingEntries } from '../store/alarm-facts.ts';
import { endAlarmsOf, endConditions, lockWatch, moveWatch, raiseAlarms } from '../store/alarms.ts';
import { endFoundExports, missingExports } from '../store/missing-exports.ts';
import { readSpecialDays } from '../store/special-days.ts';
import { waitingEntries } from '../store/waiting-entries.ts';
import { conditionsOf } from './device-alarms.ts';
import { alarmOfEntry, diskAlarms, offAlarm } from './entry-alarms.ts';

/** An entry has its time of arrival before its transaction is committed; what is read twice is one alarm all the same. */
const STILL_COMMITTING_MS = 2 * 60_000;

/** A stick is carried within the week. */
const EXPORT_MISSING_AFTER_MS = 7 * 86_400_000;

/**
 * Looks at all devices and at what arrived since the last round. Run again, it changes nothing; `from` (ms) looks at
 * older arrivals once more. @returns false when another centre is at it
 */
export async function watchAlarms(
  { db, now }: Pick<CentralParts, 'db' | 'now'>,
  from?: number,
): Promise<boolean> {
  return await db.write.transaction().execute(async (tx) => {
    const at = new Date(now());
    const through = await lockWatch(tx);
    if (through === undefined) return false;
    const since = from ?? (through === null ? 0 : through.getTime() - STILL_COMMITTING_MS);
    const after = new Date(since);
    const special = await readSpecialDays(tx);
    const facts = await deviceFacts(tx);
    const lost = await missingExports(tx, {
      after: new Date(since - EXPORT_MISSING_AFTER_MS),
      before: new Date(at.getTime() - EXPORT_MISSING_AFTER_MS),
    });
    const conditions = [
      ...facts.flatMap((one) => conditionsOf(one, at.getTime(), special)),
      ...(await waitingEntries(tx)),
    ];
    await raiseAlarms(tx, [...conditions, ...lost], at);
    await endConditions(tx, conditions, ['disk-low', 'export-missing'], at);
    await endFoundExports(tx, at);
    const tellings = await tellingEntries(tx, after);
    const disks = diskAlarms(tellings);
    const offs = (await pauses(tx, after)).map((pause) =>
      offAlarm(pause, pause.openingHours, special),
    );
    const events = [...tellings.map(alarmOfEntry), ...offs].filter((found) => found !== null);
    await raiseAlarms(tx, [...events, ...disks.low, ...(await deviceChanges(tx, after))], at);
    await endAlarmsOf(tx, 'disk-low', disks.well, at);
    await moveWatch(tx, at);
    return true;
  });
}
