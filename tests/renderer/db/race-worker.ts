import { headOf, type Head } from '../../../shared/log/chain.ts';
import { appendEntry } from '../../../renderer/db/append.ts';
import { KioskDb } from '../../../renderer/db/kiosk-db.ts';
import { beat, stampAt } from './sample.ts';

/** What one page of the race is told: each of its writers has a connection of its own. */
export interface RaceOrder {
  readonly name: string;
  readonly page: number;
  readonly writers: number;
  readonly perWriter: number;
}
/** The places that were acknowledged. */
export interface RaceResult {
  readonly heads: readonly Head[];
}

async function write(order: RaceOrder, writer: number): Promise<readonly Head[]> {
  const db = new KioskDb(order.name);
  const heads: Head[] = [];
  let reached: Head = { seq: 0, hash: '0'.repeat(64) };
  for (let index = 0; index < order.perWriter; index += 1) {
    const number = (order.page * order.writers + writer) * order.perWriter + index;
    const stamp = stampAt(number);
    const verdict = await appendEntry(db, { draft: beat(number), stamp, reached, attempted: null });
    if (!verdict.ok) throw new Error(verdict.fault);
    reached = headOf(verdict.entry);
    heads.push(reached);
  }
  return heads;
}

self.addEventListener('message', ({ data }: MessageEvent<RaceOrder>) => {
  const writers = Array.from({ length: data.writers }, (_, writer) => write(data, writer));
  void Promise.all(writers).then((heads) =>
    self.postMessage({ heads: heads.flat() }, { transfer: [] }),
  );
});
