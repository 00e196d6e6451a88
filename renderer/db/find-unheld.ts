import { MAX_PROBES, type AnchorQuestion } from '../../shared/contract/anchor.ts';
import type { AnchorVerdict, KioskHost } from '../../shared/contract/ipc.ts';
import type { Branches } from '../../shared/log/carry-over.ts';
import { entryHash, headOf, type Head } from '../../shared/log/chain.ts';
import { entrySchema, type Entry } from '../../shared/log/entry.ts';
import type { SendFailure } from '../../shared/outbox/settle.ts';
import type { KioskDb } from './kiosk-db.ts';
import { readableEntries } from './walk-journal.ts';

export interface UnheldOrder {
  readonly db: KioskDb;
  readonly host: Pick<KioskHost, 'askAnchor' | 'journalRead'>;
  readonly device: string;
  readonly question: Omit<AnchorQuestion, 'probes'>;
  /** Up to where the store says that the centre has the log. */
  readonly acked: Head;
}

export type Unheld =
  | {
      readonly ok: true;
      readonly anchor: Head;
      readonly mayContinue: boolean;
      readonly branches: Branches;
    }
  | { readonly ok: false; readonly failure: SendFailure };

/** Where the log goes on, and what of both copies the centre doesn't hold. What isn't a whole entry of this device is left. */
export async function findUnheld(order: UnheldOrder): Promise<Unheld> {
  const { host, question, acked } = order;
  const probes = acked.seq === 0 ? [] : [acked];
  const first = await host.askAnchor({ ...question, probes });
  if (!first.ok) return first;
  const { anchor, mayContinue } = first;
  // What the centre holds of a chain it holds from the beginning.
  const from = first.held.includes(acked.seq) ? acked.seq : 0;
  const store = await unheldOf(order, storedPages(order.db, from));
  if (!store.ok) return store;
  const journal = await unheldOf(
    order,
    readableEntries(host, await journalFrom(host, acked, from), question.journal),
  );
  if (!journal.ok) return journal;
  const branches = { store: store.entries, journal: journal.entries };
  return { ok: true, anchor, mayContinue, branches };
}

/** A journal that tells another story may have left ours before that place. */
async function journalFrom(
  host: Pick<KioskHost, 'journalRead'>,
  acked: Head,
  from: number,
): Promise<number> {
  if (from === 0) return 0;
  const [there] = await host.journalRead(acked.seq, 1).catch(() => []);
  return there?.seq === acked.seq && there.hash === acked.hash ? from : 0;
}

async function* storedPages(db: KioskDb, from: number): AsyncGenerator<readonly Entry[], void> {
  let last = from;
  for (;;) {
    const page = await db.entries.where('seq').above(last).limit(MAX_PROBES).toArray();
    const end = page.at(-1);
    if (end === undefined) return;
    yield page;
    last = end.seq;
  }
}

type Found =
  | { readonly ok: true; readonly entries: readonly Entry[] }
  | Extract<AnchorVerdict, { readonly ok: false }>;

async function unheldOf(
  { host, device, question }: UnheldOrder,
  pages: AsyncGenerator<readonly Entry[], void>,
): Promise<Found> {
  const entries: Entry[] = [];
  for await (const page of pages) {
    const whole = page.filter((row) => isWhole(row, device));
    if (whole.length === 0) continue;
    const answer = await host.askAnchor({ ...question, probes: whole.map(headOf) });
    if (!answer.ok) return answer;
    const held = new Set(answer.held);
    entries.push(...whole.filter(({ seq }) => !held.has(seq)));
  }
  return { ok: true, entries };
}

function isWhole(row: unknown, device: string): boolean {
  const parsed = entrySchema.safeParse(row);
  if (!parsed.success || parsed.data.device !== device) return false;
  try {
    return entryHash(parsed.data) === parsed.data.hash;
  } catch {
    return false;
  }
}
