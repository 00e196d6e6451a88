import type { OpenStretch } from '../../shared/domain/opening-hours.ts';
import type { Finding } from './finding.ts';
import { NO_SPECIAL_DAYS, type SpecialDays } from '../../shared/domain/special-days.ts';
import { openMsBetween } from './open-time.ts';

/** What the centre knows of a device now. Times in ms. */
export interface DeviceFacts {
  readonly unitId: string;
  readonly deviceId: string;
  readonly openingHours: readonly OpenStretch[];
  readonly revoked: boolean;
  readonly lastSeenAt: number | null;
  /** The last entry that the centre holds. */
  readonly lastSeq: number;
  /** Null for a device that never sent a heartbeat. */
  readonly beat: DeviceBeat | null;
  /** Places of gaps that were met and not ended. */
  readonly gaps: readonly number[];
}

export interface DeviceBeat {
  readonly heardAt: number;
  /** Its own clock. */
  readonly deviceAt: number;
  readonly headSeq: number;
  /** What the centre held then. */
  readonly heldSeq: number;
  /** Since when nothing arrives although it holds more; null: it doesn't. */
  readonly behindSince: number | null;
  /** Since when it holds less than the centre, beat after beat. */
  readonly shortSince: number | null;
}

/** A kiosk beats once a minute; a quarter of an hour is more than a restart. */
export const SILENT_AFTER_MS = 15 * 60_000;
/** Longer than an evening without a line. */
export const STUCK_AFTER_MS = 4 * 3_600_000;
/** A beat and a batch may overtake each other once, not for minutes. */
export const SHORT_AFTER_MS = 5 * 60_000;
/** From here on a rating near midnight or at the edge of opening hours lands on the wrong side. */
export const CLOCK_WRONG_FROM_MS = 10 * 60_000;

/**
 * The conditions that hold for a device now. `silent`: open for long without a sign. `stuck`: it holds more than arrives.
 * `remainder`: revoked with entries that never came. `log-short`: it holds less than the centre. `clock-wrong`: its clock
 * was far off when it was last heard of. `gap`: the centre still lacks what should come next.
 */
export function conditionsOf(
  facts: DeviceFacts,
  now: number,
  special: SpecialDays = NO_SPECIAL_DAYS,
): readonly Finding[] {
  const { unitId, deviceId, revoked, lastSeq, gaps } = facts;
  const device = { unitId, deviceId };
  const stillOpen = gaps
    .filter((expected) => expected > lastSeq)
    .map((place): Finding => ({ ...device, kind: 'gap', place, data: { seq: place } }));
  if (revoked) return [...stillOpen, ...remainderOf(facts)];
  return [...stillOpen, ...silenceOf(facts, now, special), ...beatAlarms(facts, now)];
}

function remainderOf({ unitId, deviceId, lastSeq, beat }: DeviceFacts): readonly Finding[] {
  if (beat === null || beat.headSeq <= lastSeq) return [];
  const data = { held: lastSeq, head: beat.headSeq, missing: beat.headSeq - lastSeq };
  return [{ unitId, deviceId, kind: 'remainder', place: beat.headSeq, data }];
}

function silenceOf(facts: DeviceFacts, now: number, special: SpecialDays): readonly Finding[] {
  const { unitId, deviceId, openingHours, lastSeenAt } = facts;
  if (lastSeenAt === null) return [];
  if (openMsBetween(openingHours, lastSeenAt, now, special) < SILENT_AFTER_MS) return [];
  return [{ unitId, deviceId, kind: 'silent', place: lastSeenAt, data: { since: lastSeenAt } }];
}

function beatAlarms({ unitId, deviceId, lastSeq, beat }: DeviceFacts, now: number): Finding[] {
  if (beat === null) return [];
  const { headSeq, heldSeq, behindSince, shortSince, heardAt, deviceAt } = beat;
  const device = { unitId, deviceId };
  const found: Finding[] = [];
  if (behindSince !== null && headSeq > lastSeq && now - behindSince >= STUCK_AFTER_MS) {
    const data = { since: behindSince, missing: headSeq - lastSeq };
    found.push({ ...device, kind: 'stuck', place: lastSeq, data });
  }
  if (shortSince !== null && heardAt - shortSince >= SHORT_AFTER_MS) {
    const data = { head: headSeq, held: heldSeq };
    found.push({ ...device, kind: 'log-short', place: shortSince, data });
  }
  const offMs = deviceAt - heardAt;
  if (Math.abs(offMs) >= CLOCK_WRONG_FROM_MS)
    found.push({ ...device, kind: 'clock-wrong', place: 0, data: { offMs } });
  return found;
}
