import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isSignedBy } from '../../../electron/central/signature.ts';
import { loadDeviceKey } from '../../../electron/device/device-key.ts';
import { openDeviceStore } from '../../../electron/device/device-store.ts';
import { loadIdentity, saveIdentity } from '../../../electron/device/identity.ts';
import { makeVault } from '../../../electron/device/vault.ts';
import type { ReportCode } from '../../../electron/report.ts';
import { NO_KEYRING, turningKeyring } from '../plain-keyring.ts';
import { tempFolder } from '../temp-folder.ts';

const BYTES = new TextEncoder().encode('một lượt đánh giá');
const IDENTITY = {
  device: 'kiosk-1',
  central: 'http://127.0.0.1:1',
  centreKey: 'abc',
  token: 'the-token',
  secret: 'the-secret',
};

function opened(folder: string, keyring = turningKeyring()) {
  const reports: ReportCode[] = [];
  const report = (code: ReportCode): unknown => reports.push(code);
  return { store: openDeviceStore(folder, report), vault: makeVault(keyring, report), reports };
}

test('the key outlives the program, and signs what its public half verifies', async () => {
  const folder = tempFolder();
  const { store, vault } = opened(folder);
  const key = await loadDeviceKey(store.key, vault);
  const again = await loadDeviceKey(opened(folder).store.key, vault);
  expect(again.publicKey).toBe(key.publicKey);
  const signature = await again.sign(BYTES);
  expect(isSignedBy(key.publicKey, BYTES, signature)).toBe(true);
  expect(isSignedBy(key.publicKey, BYTES.slice(1), signature)).toBe(false);
  expect(isSignedBy('not a key', BYTES, signature)).toBe(false);
});

test('nothing secret lies in the clear where there is a keyring', async () => {
  const folder = tempFolder();
  const { store, vault } = opened(folder);
  await loadDeviceKey(store.key, vault);
  await saveIdentity(store.identity, vault, IDENTITY);
  const files = ['key.json', 'identity.json'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  );
  expect(files.join()).not.toMatch(/PRIVATE KEY|the-token|the-secret/);
  expect(await loadIdentity(store.identity, vault)).toEqual(IDENTITY);
});

test('a lost keyring leads to a new key and to no identity, never to a crash', async () => {
  const folder = tempFolder();
  const { store, vault } = opened(folder);
  const key = await loadDeviceKey(store.key, vault);
  await saveIdentity(store.identity, vault, IDENTITY);
  const after = opened(folder, turningKeyring(true));
  expect(await loadIdentity(after.store.identity, after.vault)).toBeNull();
  expect((await loadDeviceKey(after.store.key, after.vault)).publicKey).not.toBe(key.publicKey);
  expect(after.reports).toContain('key-unreadable');
});

test('a machine without a keyring works, says so, and keeps its key', async () => {
  const folder = tempFolder();
  const { store, vault, reports } = opened(folder, NO_KEYRING);
  const key = await loadDeviceKey(store.key, vault);
  expect(reports).toEqual(['keyring-missing']);
  expect((await loadDeviceKey(store.key, vault)).publicKey).toBe(key.publicKey);
});
