import {
  EMPTY_HEAD,
  headOf,
  placeFault,
  verifyChain,
  type ChainFault,
  type Head,
} from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import type { LyingEntry } from '../store/log-check/entry-pages.ts';

/** The kinds that have words to lose; any other whose words are said to be gone was tampered with. */
const WITH_WORDS: readonly string[] = ['rating.explained', 'feedback.given'];
/** What stands in a kind's text for U+0000, which PostgreSQL can't hold. */
const STAND_IN = '\uFFFD';
/** Of each device. */
const MOST_FAULTS = 20;

export interface FaultInLog {
  readonly seq: number;
  readonly fault: ChainFault;
}

/** A log as far as it was followed. */
export interface Walk {
  readonly head: Head;
  readonly entries: number;
  readonly ratings: number;
  readonly wordsGone: number;
  readonly setAside: number;
  /** The first of them. */
  readonly faults: readonly FaultInLog[];
  readonly faultCount: number;
  /** Where the log goes on after a break, by its own word. */
  readonly continuedAt: readonly number[];
  /** Hashes at the places that were asked for. */
  readonly held: ReadonlyMap<number, string>;
}

export const BEGINNING: Walk = {
  head: EMPTY_HEAD,
  entries: 0,
  ratings: 0,
  wordsGone: 0,
  setAside: 0,
  faults: [],
  faultCount: 0,
  continuedAt: [],
  held: new Map(),
};

/**
 * Follows a log over its next entries. Behind a fault it goes on from what lies there, so that one fault is one fault.
 * @param places whose hashes are to be noted
 */
export function follow(
  walk: Walk,
  device: string,
  page: readonly LyingEntry[],
  places: ReadonlySet<number>,
): Walk {
  let { head } = walk;
  const faults: FaultInLog[] = [];
  for (const lying of page) {
    const fault = faultAt(head, device, lying);
    if (fault !== null) faults.push({ seq: lying.entry.seq, fault });
    head = headOf(lying.entry);
  }
  const entries = page.map(({ entry }) => entry);
  const noted = entries.flatMap(({ seq, hash }) => (places.has(seq) ? [[seq, hash] as const] : []));
  return {
    head,
    entries: walk.entries + page.length,
    ratings: walk.ratings + entries.filter(({ kind }) => kind === 'rating.given').length,
    wordsGone: walk.wordsGone + page.filter(({ wordsGone }) => wordsGone).length,
    setAside: walk.setAside + page.filter(({ setAside }) => setAside).length,
    faults: [...walk.faults, ...faults].slice(0, MOST_FAULTS),
    faultCount: walk.faultCount + faults.length,
    continuedAt: [
      ...walk.continuedAt,
      ...entries.filter(({ kind }) => kind === 'log.continued').map(({ seq }) => seq),
    ],
    held: noted.length === 0 ? walk.held : new Map([...walk.held, ...noted]),
  };
}

function faultAt(head: Head, device: string, { entry, wordsGone }: LyingEntry): ChainFault | null {
  if (wordsGone && WITH_WORDS.includes(entry.kind)) return placeFault(head, device, entry);
  const asSent = { ...entry, kind: entry.kind.replaceAll(STAND_IN, '\u0000') };
  const fault = linkFault(head, device, entry);
  return fault === 'hash-wrong' && asSent.kind !== entry.kind
    ? linkFault(head, device, asSent)
    : fault;
}

function linkFault(head: Head, device: string, entry: Entry): ChainFault | null {
  try {
    const verdict = verifyChain(head, device, [entry]);
    return verdict.ok ? null : verdict.fault;
  } catch {
    // What has no canonical form never was an entry.
    return 'hash-wrong';
  }
}
