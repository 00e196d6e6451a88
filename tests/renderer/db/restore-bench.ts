import { expect } from 'vitest';
import { EMPTY_HEAD, headOf, seal, type Head } from '../../../shared/log/chain.ts';
import type { ContinueCause } from '../../../shared/log/continued.ts';
import type { Draft, Entry } from '../../../shared/log/entry.ts';
import type { KioskDb } from '../../../renderer/db/kiosk-db.ts';
import { writeMark } from '../../../renderer/db/marks.ts';
import { restoreLog, type Restored } from '../../../renderer/db/restore-log.ts';
import { chainOf } from '../../shared/log/arbitraries.ts';
import { MemoryHost } from '../memory-host.ts';
import { AnchoringCentre } from './anchoring-centre.ts';
import { allEntries, beat, DEVICE, freshDb, stampAt } from './sample.ts';

export const LOG = chainOf(Array.from({ length: 12 }, (_, index) => beat(index)));
export const OTHER = chainOf(Array.from({ length: 12 }, (_, index) => beat(100 + index)));
export const START_MONO = 77;

export function branch(from: Head, drafts: readonly Draft[]): readonly Entry[] {
  let head = from;
  return drafts.map((draft) => {
    const entry = seal(head, draft, stampAt(500 + head.seq));
    head = headOf(entry);
    return entry;
  });
}

/** What was said, without what the break itself adds. */
export function bodies(entries: readonly Entry[]): readonly unknown[] {
  return entries.flatMap(({ kind, body }) => (kind.startsWith('log.') ? [] : [body]));
}

/** A kiosk's two copies on a real store, and a centre to ask. */
export class RestoreBench {
  readonly db: KioskDb = freshDb();
  readonly host = new MemoryHost();

  async given(
    store: readonly Entry[],
    journal: readonly Entry[],
    acked: Head = EMPTY_HEAD,
  ): Promise<void> {
    await this.db.entries.bulkAdd(store);
    const last = store.at(-1);
    if (last) await writeMark(this.db, 'head', headOf(last));
    await writeMark(this.db, 'acked', acked);
    this.host.journal = [...journal];
    const end = journal.at(-1);
    if (end) this.host.remembered ??= headOf(end);
  }

  centreWith(held: readonly Entry[]): AnchoringCentre {
    const centre = new AnchoringCentre(held);
    centre.serve(this.host);
    return centre;
  }

  async restore(wanted: ContinueCause | null = null): Promise<Restored> {
    const { db, host } = this;
    const stamp = (): ReturnType<typeof stampAt> => stampAt(START_MONO);
    return restoreLog({ db, host, device: DEVICE, stamp }, await host.boot(), wanted);
  }

  /** Whatever the two copies held, the log now goes on from the centre's head in both of them. */
  async expectAnchored(centre: AnchoringCentre, carried: number): Promise<readonly Entry[]> {
    const entries = await allEntries(this.db);
    const { at } = stampAt(START_MONO);
    expect(this.host.journal).toEqual(entries);
    expect(entries[0]).toMatchObject({ kind: 'log.continued', body: { carried }, at });
    expect(centre.take(entries), 'the centre takes it').toBe(true);
    return entries;
  }
}
