import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { EMPTY_HEAD, verifyChain } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import { KioskDb } from '../../../renderer/db/kiosk-db.ts';
import { makeLogWriter } from '../../../renderer/db/log-writer.ts';
import { MemoryHost } from '../memory-host.ts';
import { allEntries, beat, DEVICE, freshDb, stampAt } from './sample.ts';

/** What befalls the two copies between appends. The journal keeps what it acknowledged: losing that too is not its kind of fault. */
type Happening =
  | 'append'
  | 'journal-full'
  | 'journal-lies'
  | 'journal-works'
  | 'store-erased'
  | 'store-closed'
  | 'journal-behind'
  | 'mend';

const HAPPENINGS: readonly Happening[] = [
  'append',
  'append',
  'append',
  'journal-full',
  'journal-lies',
  'journal-works',
  'store-erased',
  'store-closed',
  'journal-behind',
  'mend',
];

test('whatever befalls one copy at a time: every acknowledged entry is in both, once, in order', async () => {
  // Dexie prints each of the faults that are made here.
  for (const level of ['warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation(() => {});
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...HAPPENINGS), { maxLength: 25 }),
      async (happenings) => {
        const db = freshDb();
        // What happens to the store happens behind the writer's back.
        const outside = new KioskDb(db.name);
        const host = new MemoryHost();
        let mono = 0;
        const writer = makeLogWriter({
          db,
          host,
          device: DEVICE,
          head: EMPTY_HEAD,
          stamp: () => stampAt((mono += 1)),
          onFault: () => {},
          before: () => null,
          onAppended: () => {},
          onContinued: () => {},
        });
        const acknowledged: Entry[] = [];
        let given = 0;
        // The last to lose something: the other copy must be whole before it may lose something too.
        let lost: 'store' | 'journal' | null = null;

        async function happen(happening: Happening): Promise<void> {
          switch (happening) {
            case 'append':
              given += 1;
              void writer.append(beat(given)).then((entry) => acknowledged.push(entry));
              return;
            case 'journal-full':
            case 'journal-lies':
              host.fault = 'no-space';
              host.lies = happening === 'journal-lies';
              return;
            case 'journal-works':
              host.fault = null;
              return;
            case 'store-closed':
              db.close();
              return;
            case 'store-erased':
              if (lost === 'journal') return;
              lost = 'store';
              await outside.transaction('rw', outside.entries, outside.meta, async () => {
                await outside.entries.clear();
                await outside.meta.clear();
              });
              return;
            case 'journal-behind':
              if (lost === 'store') return;
              lost = 'journal';
              host.journal.splice(Math.floor(host.journal.length / 2));
              return;
            case 'mend':
              if ((await writer.mend()).ok) lost = null;
          }
        }

        for (const happening of happenings) await happen(happening);
        host.fault = null;
        // A second time: the first may have met a copy that was just being written.
        await writer.mend();
        expect(await writer.mend()).toMatchObject({ ok: true });
        const entries = await allEntries(db);
        expect(host.journal).toEqual(entries);
        expect(verifyChain(EMPTY_HEAD, DEVICE, entries).ok).toBe(true);
        expect(acknowledged).toHaveLength(given);
        for (const entry of acknowledged) expect(entries).toContainEqual(entry);
        expect(entries.map(({ body }) => body)).toEqual(
          Array.from({ length: given }, (_, index) => beat(index + 1).body),
        );
        outside.close();
        db.close();
      },
    ),
    { numRuns: 100 },
  );
});
