import { z } from 'zod';
import type { OpenStretch } from '../../shared/domain/opening-hours.ts';
import type { Finding } from './finding.ts';
import { NO_SPECIAL_DAYS, type SpecialDays } from '../../shared/domain/special-days.ts';
import { openStretches } from './open-time.ts';

/** An entry whose kind may deserve an alarm, as it arrived; `at` by the device's clock, ms. */
export interface Telling {
  readonly unitId: string;
  readonly deviceId: string;
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly body: unknown;
}

export const TELLING_KINDS = [
  'clock.jumped',
  'log.continued',
  'device.started',
  'disk.low',
  'disk.recovered',
] as const;

const jumpSchema = z.object({ byMs: z.int() });
const continuedSchema = z.object({ carried: z.int() });
const startSchema = z.object({
  recovered: z.array(z.object({ what: z.string(), entries: z.int() })),
});
/** A torn end is what a power cut leaves; these mean that a copy was gone or did not fit. */
const GRAVE_RECOVERIES = ['store-rebuilt', 'store-set-aside', 'journal-set-aside'];
const ALTERED = 'journal-altered';
const JOURNAL_CUT = 'journal-tail-trimmed';
/** Beside a journal whose end was cut: no copy is left that shows what that end was. */
const OTHER_DAMAGE = ['leveldb-trimmed', 'store-rebuilt', 'store-set-aside', 'journal-set-aside'];

/** What an entry is an alarm about; null for most. An entry that can't be read is in the quarantine and no alarm. */
export function alarmOfEntry({ kind, body, ...entry }: Telling): Finding | null {
  const { unitId, deviceId, seq, at } = entry;
  const found = { unitId, deviceId, place: seq };
  switch (kind) {
    case 'clock.jumped': {
      const read = jumpSchema.safeParse(body);
      return read.success ? { ...found, kind: 'clock-jump', data: { at, ...read.data } } : null;
    }
    case 'log.continued': {
      const { carried = 0 } = continuedSchema.safeParse(body).data ?? {};
      return { ...found, kind: 'log-continued', data: { at, seq, carried } };
    }
    case 'device.started': {
      const { recovered = [] } = startSchema.safeParse(body).data ?? {};
      const altered = recovered.find(({ what }) => what === ALTERED);
      if (altered !== undefined)
        return { ...found, kind: 'log-altered', data: { at, entries: altered.entries } };
      const grave = recovered.filter(({ what }) => GRAVE_RECOVERIES.includes(what));
      const isDoubtful =
        recovered.some(({ what }) => what === JOURNAL_CUT) &&
        recovered.some(({ what }) => OTHER_DAMAGE.includes(what));
      if (grave.length === 0 && !isDoubtful) return null;
      const entries = grave.reduce((sum, one) => sum + one.entries, 0);
      return { ...found, kind: isDoubtful ? 'log-doubtful' : 'log-mended', data: { at, entries } };
    }
    default:
      return null;
  }
}

const DISK_KINDS = ['disk.low', 'disk.recovered', 'device.started'];

/**
 * The last word of each device about its disk: low since an entry, or well again. A start takes back what was said before
 * it: a kiosk knows nothing of that, and says at once where its disk is still low.
 */
export function diskAlarms(tellings: readonly Telling[]): {
  readonly low: readonly Finding[];
  readonly well: readonly { readonly unitId: string; readonly deviceId: string }[];
} {
  const about = tellings.filter(({ kind }) => DISK_KINDS.includes(kind));
  const groups = Map.groupBy(about, ({ unitId, deviceId }) => JSON.stringify([unitId, deviceId]));
  const last = [...groups.values()].flatMap((same) =>
    same.toSorted((a, b) => a.seq - b.seq).slice(-1),
  );
  return {
    low: last
      .filter(({ kind }) => kind === 'disk.low')
      .map(({ unitId, deviceId, seq, at }) => ({
        unitId,
        deviceId,
        kind: 'disk-low',
        place: seq,
        data: { at },
      })),
    well: last.filter(({ kind }) => kind !== 'disk.low'),
  };
}

/** A pause between two signs of life in a device's log, as its clock has them (ms). */
export interface Pause {
  readonly unitId: string;
  readonly deviceId: string;
  /** Of the entry that ended it. */
  readonly seq: number;
  readonly from: number;
  readonly to: number;
}

/** A kiosk gives a sign of life every five minutes; two may be late or lost. */
export const LONGEST_PAUSE_MS = 12 * 60_000;

/** Whether a kiosk was off while its office was open, by its own log; null where it wasn't, or hardly. */
export function offAlarm(
  pause: Pause,
  hours: readonly OpenStretch[],
  special: SpecialDays = NO_SPECIAL_DAYS,
): Finding | null {
  const { unitId, deviceId, seq, from, to } = pause;
  const open = openStretches(hours, from, to, special);
  const offMs = open.reduce((sum, stretch) => sum + (stretch.to - stretch.from), 0);
  if (offMs <= LONGEST_PAUSE_MS) return null;
  return { unitId, deviceId, kind: 'off', place: seq, data: { from, to, offMs } };
}
