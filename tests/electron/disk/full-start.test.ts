import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { UNTOLD } from '../../../electron/device/note.ts';
import { mendProfile } from '../../../electron/leveldb/mend-profile.ts';
import { mountSmallDisk } from '../../support/small-disk.ts';
import { writeLog } from '../leveldb/write-log.ts';
import { openKiosk } from '../open-kiosk.ts';
import { firstEntries } from '../sample-log.ts';

const MB = 1_048_576;
const FLOOR_BYTES = 16 * MB;
/** Half of the ballast, so that a copy of it fits there and nowhere else. */
const STORE_BYTES = MB / 2;

test('a store is mended on a full disk in the room of the copies before it; where those are not enough nothing is cut', async ({
  skip,
}) => {
  const disk = mountSmallDisk(16 * MB);
  if (!disk.ok) return skip(disk.why);
  onTestFinished(disk.remove);
  const profile = join(disk.folder, 'profile');
  const store = join(profile, 'app_kiosk_0.indexeddb.leveldb');
  const aside = join(disk.folder, 'torn-stores');
  const log = join(store, '000003.log');
  const whole = writeLog([Buffer.alloc(3 * MB, 1), Buffer.alloc(90, 2)]).bytes;
  mkdirSync(store, { recursive: true });
  for (const name of ['000001-mended-a', '000002-set-aside-a', '000003-mended-a']) {
    mkdirSync(join(aside, name), { recursive: true });
    writeFileSync(join(aside, name, '000003.log'), Buffer.alloc(2 * MB, 1));
  }
  const fill = (): void =>
    expect(() => {
      for (;;) appendFileSync(join(disk.folder, 'filler'), Buffer.alloc(4_096, 1));
    }).toThrow('ENOSPC');
  const tear = (): void => writeFileSync(log, whole.subarray(0, whole.length - 4));
  const mend = (): Promise<void> => mendProfile(profile, aside, UNTOLD, () => undefined);

  tear();
  fill();
  await mend();
  const kept = readdirSync(aside).toSorted();
  expect(kept).toEqual(['000002-set-aside-a', '000004-mended-app_kiosk_0.indexeddb.leveldb']);
  expect(readFileSync(log).length).toBeLessThan(whole.length - 4);

  rmSync(join(aside, kept[1]!), { recursive: true });
  tear();
  fill();
  await expect(mend()).rejects.toThrow('ENOSPC');
  expect(readdirSync(aside)).toEqual(['000002-set-aside-a']);
  expect(readFileSync(log)).toHaveLength(whole.length - 4);
});

test('a start with a torn store on a full disk: mended in the ballast’s room, refused where there is none, mended once there is', async ({
  skip,
}) => {
  const disk = mountSmallDisk(64 * MB);
  if (!disk.ok) return skip(disk.why);
  onTestFinished(disk.remove);
  const data = join(disk.folder, 'data');
  const filler = join(disk.folder, 'filler');
  const fill = (): void => {
    for (const bytes of [MB, 4_096])
      expect(() => {
        for (;;) appendFileSync(filler, Buffer.alloc(bytes, 1));
      }).toThrow('ENOSPC');
  };
  const start = () => openKiosk(data, null, null, FLOOR_BYTES);
  const store = join(data, 'profile', 'IndexedDB', 'app_kiosk_0.indexeddb.leveldb');
  const whole = writeLog([Buffer.alloc(STORE_BYTES, 1), Buffer.alloc(90, 2)]).bytes;
  const tear = (): void =>
    writeFileSync(join(store, '000003.log'), whole.subarray(0, whole.length - 4));
  const aside = (): readonly string[] => readdirSync(join(data, 'torn-stores'));

  const { host, parts } = await start();
  for (const entry of firstEntries(3)) await host.journalAppend(entry);
  await parts.journal.close();
  mkdirSync(store, { recursive: true });
  tear();
  fill();
  const mended = await start();
  expect(await mended.host.boot()).toMatchObject({
    journal: { seq: 3 },
    disk: { level: 'full' },
    recovered: [{ what: 'leveldb-trimmed' }],
  });
  expect(aside()).toHaveLength(1);

  rmSync(filler);
  tear();
  rmSync(join(data, 'torn-stores'), { recursive: true });
  fill();
  await mended.parts.disk.makeRoom();
  fill();
  await expect(start()).rejects.toThrow('ENOSPC');
  expect(aside()).toEqual([]);
  expect(readFileSync(join(store, '000003.log'))).toHaveLength(whole.length - 4);

  rmSync(filler);
  const again = await start();
  expect((await again.host.boot()).recovered).toMatchObject([{ what: 'leveldb-trimmed' }]);
  expect(aside()).toHaveLength(1);
});
