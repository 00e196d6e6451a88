import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { centreClient } from '../shared/device/centre-client.ts';
import { makePins } from '../shared/device/pins.ts';
import { verifierOf } from '../shared/device/verifier-of.ts';
import { exchangeBy, type Fetch } from './central/exchange.ts';
import { isSignedBy } from './central/signature.ts';
import { loadDeviceKey } from './device/device-key.ts';
import { loadDeviceState } from './device/load-device-state.ts';
import { openDeviceStore } from './device/device-store.ts';
import { openPendingRecoveries } from './device/pending-recoveries.ts';
import { makeVault, type Keyring } from './device/vault.ts';
import { openDiskGuard, type DiskGuard } from './disk/disk-guard.ts';
import { inLastRoom, withLastRoom } from './disk/last-room.ts';
import type { HostParts } from './host-parts.ts';
import { openHeadMemory } from './journal/head-memory.ts';
import { openJournal } from './journal/journal.ts';
import { lookBack } from './journal/look-back.ts';
import { dropCopies } from './leveldb/copies.ts';
import { mendProfile } from './leveldb/mend-profile.ts';
import { setStoresAside } from './leveldb/set-stores-aside.ts';
import type { Report } from './report.ts';
import { isRightPin } from './sign-in/pin-hash.ts';
import type { DurableFile } from './storage/durable-file.ts';
import { seal } from './storage/seal.ts';

export interface HostSurroundings {
  readonly app: string;
  readonly dataFolder: string;
  /** Chromium's own folder, with the IndexedDB stores in it. */
  readonly profile: string;
  readonly central: string | null;
  /** Free bytes below which no rating is taken. */
  readonly diskFloorBytes: number;
  readonly keyring: Keyring;
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly mono: () => number;
  readonly readyToQuit: () => void;
  readonly startAnew: () => void;
  readonly report: Report;
}

const BOOT_ID_BYTES = 8;

/** Opens everything the host keeps, before any window does. */
export async function openHost(around: HostSurroundings): Promise<HostParts> {
  const { central, dataFolder, diskFloorBytes, profile, keyring, fetch, now, report } = around;
  const vault = makeVault(keyring, report);
  const store = openDeviceStore(join(dataFolder, 'device'), report);
  const aside = join(dataFolder, 'torn-stores');
  const spare = (): Promise<boolean> => dropCopies(aside);
  const disk = await openDiskGuard(dataFolder, diskFloorBytes, report, spare);
  const recoveries = await openPendingRecoveries(roomy(store.recoveries, disk), report);
  const { note } = recoveries;
  const folder = join(dataFolder, 'journal');
  const files = await inLastRoom(disk, () => openJournal(folder, report, note));
  await lookBack(folder, note, report);
  const memory = await openHeadMemory(join(dataFolder, 'device', 'head'), report);
  const journal = memory.of(withLastRoom(files, disk));
  await setStoresAside(profile, aside, store.relaunches, note, report);
  await inLastRoom(disk, () => mendProfile(profile, aside, note, report));
  const key = await loadDeviceKey(store.key, vault);
  const state = await loadDeviceState(store, vault, central);
  const pins = makePins({
    verifierOf: (holder) => verifierOf(state.config(), holder),
    secret: () => state.identity()?.secret ?? null,
    isRightPin,
    lockouts: store.lockouts,
    now,
  });
  return {
    ...around,
    host: 'electron',
    boot: randomBytes(BOOT_ID_BYTES).toString('hex'),
    journal,
    remembered: memory.head,
    relaunches: store.relaunches,
    disk,
    recoveries,
    key,
    state,
    isSignedBy,
    client: centreClient(exchangeBy(fetch), now),
    seal,
    checkPin: pins.check,
    unlockPin: pins.unlock,
  };
}

/** Written with the last room if need be: what was mended must not be told only by a start that goes well. */
function roomy<T>(file: DurableFile<T>, disk: DiskGuard): DurableFile<T> {
  return { ...file, write: (value) => inLastRoom(disk, () => file.write(value)) };
}
