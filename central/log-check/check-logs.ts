import { headOf, type Head } from '../../shared/log/chain.ts';
import { isHeadSigned, readDeviceKey } from '../keys/device-signature.ts';
import type { CentralParts } from '../parts.ts';
import type { DeviceKey } from '../store/ingest/device-row.ts';
import {
  answerDifferences,
  ratingDifferences,
  sumDifferences,
  type Differences,
  type RatingDifference,
  type SumDifference,
} from '../store/log-check/differences.ts';
import {
  readEntryPage,
  readKeptLogs,
  readReleases,
  type KeptLog,
  type LyingEntry,
} from '../store/log-check/entry-pages.ts';
import { replayOf, type Replayed } from '../store/log-check/replay.ts';
import { inShadow, type Shadow } from '../store/log-check/shadow.ts';
import { judgeAnchor, type AnchorVerdict, type LogAnchor } from './anchors.ts';
import { BEGINNING, follow, type Walk } from './walk.ts';

/** What one kiosk's log came to. */
export interface LogCheck extends DeviceKey {
  readonly counterId: string;
  readonly walk: Walk;
  /** What the device's row says the log ends in; it and the walk's end have to be the same. */
  readonly kept: Head;
  readonly anchors: readonly { readonly anchor: LogAnchor; readonly verdict: AnchorVerdict }[];
  readonly signature: SignatureVerdict;
  readonly replayed: Replayed;
}

/** `none`: the centre kept none yet. */
export type SignatureVerdict = 'fits' | 'wrong' | 'none';

export interface UnitCheck {
  readonly unitId: string;
  readonly logs: readonly LogCheck[];
  readonly ratings: Differences<RatingDifference>;
  readonly answers: Differences<RatingDifference>;
  /** Null where only one kiosk was looked at: what the others gave is in the sums too. */
  readonly sums: Differences<SumDifference> | null;
}

export interface CheckOrder {
  readonly unitId: string;
  /** Only this one's log; null: all of the unit. */
  readonly device: string | null;
  readonly anchors: readonly LogAnchor[];
  readonly onDevice: (log: DeviceKey) => void;
}

const PAGE = 1_000;
/** As many as a batch has at most; more that came in one moment are several. */
const LONGEST_RUN = 500;

/**
 * Follows the logs of a unit from their first entries, counts them once more by the rules by which they were counted, and
 * compares. Holds one page at a time; what is counted lies in the database, and only until then.
 */
export async function checkUnit(
  { db }: Pick<CentralParts, 'db'>,
  { unitId, device, anchors, onDevice }: CheckOrder,
): Promise<UnitCheck> {
  return await inShadow(db.read, unitId, async (shadow) => {
    const logs: LogCheck[] = [];
    for (const log of await readKeptLogs(shadow, unitId)) {
      if (device !== null && log.deviceId !== device) continue;
      onDevice(log);
      logs.push(
        await checkLog(
          shadow,
          log,
          anchors.filter((anchor) => anchor.device === log.deviceId),
        ),
      );
    }
    return {
      unitId,
      logs,
      ratings: await ratingDifferences(shadow, unitId, device),
      answers: await answerDifferences(shadow, unitId, device),
      sums: device === null ? await sumDifferences(shadow, unitId) : null,
    };
  });
}

async function checkLog(
  shadow: Shadow,
  log: KeptLog,
  anchors: readonly LogAnchor[],
): Promise<LogCheck> {
  const { unitId, deviceId, counterId, head: kept } = log;
  const places = new Set(anchors.map(({ seq }) => seq));
  const replay = replayOf(shadow, log, await readReleases(shadow, log));
  let walk = BEGINNING;
  let open: readonly LyingEntry[] = [];
  const uncountable: number[] = [];
  const countable: number[] = [];
  function note(replayed: Replayed): void {
    uncountable.push(...replayed.uncountable);
    countable.push(...replayed.countable);
  }
  for (;;) {
    const page = await readEntryPage(shadow, log, walk.head.seq, PAGE);
    if (page.length === 0) break;
    const faultsBefore = walk.faultCount;
    walk = follow(walk, deviceId, page, places);
    const sound = walk.faultCount === faultsBefore ? page : page.filter(isReadable);
    const runs = runsIn([...open, ...sound]);
    // The last may go on in the next page.
    open = runs.at(-1) ?? [];
    for (const run of runs.slice(0, -1)) note(await replay.take(run));
  }
  note(await replay.take(open));
  note(await replay.end());
  return {
    unitId,
    deviceId,
    counterId,
    walk,
    kept,
    anchors: anchors.map((anchor) => ({
      anchor,
      verdict: judgeAnchor(anchor, walk.held.get(anchor.seq)),
    })),
    signature: judgeSignature(log, walk.head),
    replayed: { uncountable, countable },
  };
}

function judgeSignature({ deviceId, publicKey, signed }: KeptLog, end: Head): SignatureVerdict {
  if (signed === null) return 'none';
  const { device, to, hash } = signed.head;
  const key = readDeviceKey(publicKey);
  const isOfEnd = device === deviceId && to === end.seq && hash === end.hash;
  return isOfEnd && key !== null && isHeadSigned(signed, key) ? 'fits' : 'wrong';
}

/** Whether rules for entries can look at it at all. */
function isReadable({ entry }: LyingEntry): boolean {
  const { body } = entry;
  return typeof body === 'object' && body !== null && !Array.isArray(body) && headOf(entry).seq > 0;
}

/** Neighbours that arrived together. */
function runsIn(entries: readonly LyingEntry[]): readonly (readonly LyingEntry[])[] {
  const runs: LyingEntry[][] = [];
  for (const lying of entries) {
    const run = runs.at(-1);
    const together = run?.[0]?.receivedAt.getTime() === lying.receivedAt.getTime();
    if (run !== undefined && together && run.length < LONGEST_RUN) run.push(lying);
    else runs.push([lying]);
  }
  return runs;
}
