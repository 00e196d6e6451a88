import { join } from 'node:path';
import { signedConfigSchema, type SignedConfig } from '../../shared/contract/kiosk-config.ts';
import { lockoutsSchema, type Lockouts } from '../../shared/device/lockouts.ts';
import { signedReceiptSchema, type SignedReceipt } from '../../shared/log/head.ts';
import type { Report } from '../report.ts';
import { durableFile, type DurableFile } from '../storage/durable-file.ts';
import { storedKeySchema, type StoredKey } from './device-key.ts';
import { relaunchesSchema, type Relaunches } from './relaunches.ts';
import { storedIdentitySchema, type StoredIdentity } from './identity.ts';
import { notedSchema, type Noted } from './pending-recoveries.ts';

/** Everything but the journal that the main process keeps: one file per value, each replaced as a whole. */
export interface DeviceStore {
  readonly key: DurableFile<StoredKey>;
  readonly identity: DurableFile<StoredIdentity>;
  readonly config: DurableFile<SignedConfig>;
  readonly receipt: DurableFile<SignedReceipt>;
  readonly lockouts: DurableFile<Lockouts>;
  readonly relaunches: DurableFile<Relaunches>;
  readonly recoveries: DurableFile<readonly Noted[]>;
}

export function openDeviceStore(folder: string, report: Report): DeviceStore {
  return {
    key: durableFile(join(folder, 'key.json'), storedKeySchema, report),
    identity: durableFile(join(folder, 'identity.json'), storedIdentitySchema, report),
    config: durableFile(join(folder, 'config.json'), signedConfigSchema, report),
    receipt: durableFile(join(folder, 'receipt.json'), signedReceiptSchema, report),
    lockouts: durableFile(join(folder, 'lockouts.json'), lockoutsSchema, report),
    relaunches: durableFile(join(folder, 'relaunches.json'), relaunchesSchema, report),
    recoveries: durableFile(join(folder, 'recoveries.json'), notedSchema, report),
  };
}
