import type { Entry } from '../../../shared/log/entry.ts';
import { ingestClientOf, type IngestClient } from '../../db/ingest-client.ts';
import { timesOf, type DeviceClock } from '../../receive/entry-times.ts';
import { correctEarlier, knownMarks } from '../ingest/correct-earlier.ts';
import { countReleased } from '../ingest/count-released.ts';
import { moveHead, type DeviceKey } from '../ingest/device-row.ts';
import { judgeFresh } from '../ingest/store-batch.ts';
import { storeJudged } from '../ingest/store-judged.ts';
import type { LyingEntry, Release } from './entry-pages.ts';
import type { Shadow } from './shadow.ts';

/** Sequence numbers of entries about which the centre and the rules are of two minds. */
export interface Replayed {
  /** Count at the centre, and by the rules can't. */
  readonly uncountable: readonly number[];
  /** Set aside at the centre, decided by nobody, and by today's rules could count. */
  readonly countable: readonly number[];
}

/** Counts a device's log once more, run by run as it came. */
export interface Replay {
  /** Takes the next entries, all of one arrival. What was let count before they came is counted before them. */
  readonly take: (run: readonly LyingEntry[]) => Promise<Replayed>;
  /** What was let count after the last of them. */
  readonly end: () => Promise<Replayed>;
}

const NEW_CLOCK: DeviceClock = { offsetMs: 0, certainMs: 0, carriedThrough: 0 };
/** No words and no letters: they count nothing, and their terms have taken some of them away. */
const NOT_SAID = { notes: [], feedback: [] };

export function replayOf(
  { tx }: Pick<Shadow, 'tx'>,
  device: DeviceKey,
  releases: readonly Release[],
): Replay {
  const client = ingestClientOf(tx);
  let clock = NEW_CLOCK;
  let last: LyingEntry | null = null;
  let waiting = releases;

  async function letCount(before: Date | null): Promise<readonly number[]> {
    const due = waiting.filter(({ at }) => before === null || at < before);
    waiting = waiting.slice(due.length);
    const failed: number[] = [];
    for (const { at, entries } of due) {
      if (last !== null) {
        const { seq, hash } = last.entry;
        await moveHead(client, device, { head: { seq, hash }, clock }, at, null);
      }
      failed.push(...(await countReleased(client, device, entries)).keys());
    }
    return failed;
  }

  return {
    async take(run) {
      const [first] = run;
      if (first === undefined) return { uncountable: [], countable: [] };
      const released = await letCount(first.receivedAt);
      const counted = await countRun(client, device, run, clock);
      ({ clock } = counted);
      last = run.at(-1) ?? last;
      const { countable } = counted;
      return { uncountable: [...released, ...counted.failed], countable };
    },
    end: async () => ({ uncountable: await letCount(null), countable: [] }),
  };
}

interface CountedRun {
  readonly clock: DeviceClock;
  readonly failed: readonly number[];
  readonly countable: readonly number[];
}

async function countRun(
  client: IngestClient,
  device: DeviceKey,
  run: readonly LyingEntry[],
  before: DeviceClock,
): Promise<CountedRun> {
  const arrival = run[0]?.receivedAt ?? new Date(0);
  const entries: readonly Entry[] = run.map(({ entry }) => entry);
  const marks = await knownMarks(client, device, entries);
  const { times, clock } = timesOf(entries, marks, before, arrival.getTime());
  const waiting = run.filter(({ setAside, decided }) => setAside && !decided);
  // Before the others are counted, so that a reference to one of them is one to a rating of this very run.
  const all = waiting.length === 0 ? null : await judgeFresh(client, device, entries, times);
  const refused = new Set(all?.quarantined.map(({ entry }) => entry.seq));
  const countable = waiting.map(({ entry }) => entry.seq).filter((seq) => !refused.has(seq));
  const counting = run.filter(({ setAside }) => !setAside).map(({ entry }) => entry);
  const judgement = await judgeFresh(client, device, counting, times);
  await storeJudged(client, device, { ...judgement, ...NOT_SAID }, () => arrival);
  await correctEarlier(client, device, entries, marks);
  return { clock, failed: judgement.quarantined.map(({ entry }) => entry.seq), countable };
}
