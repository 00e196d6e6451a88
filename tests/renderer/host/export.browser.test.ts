import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeEach, expect, test, vi } from 'vitest';
import { bytesOfBase64url } from '../../../renderer/host/base64url.ts';
import { makeBrowserHost } from '../../../renderer/host/open-browser-host.ts';
import type { HostPush, KioskHost } from '../../../shared/contract/ipc.ts';
import { configVersion } from '../../../shared/contract/kiosk-config.ts';
import { chainOf } from '../../shared/log/arbitraries.ts';
import { beat, DEVICE } from '../db/sample.ts';
import { CODE, SECRET, SignedCentre } from './signed-centre.ts';
import { freshFolder, openWorker } from './worker-bench.ts';

const LOG = chainOf(Array.from({ length: 700 }, (_, index) => beat(index)));
const PIN = '468024';
const SALT = '00'.repeat(16);
const ORDER = { what: 'bundle', scope: { kind: 'all' }, drive: 'download', locale: 'vi' } as const;
const realFetch = globalThis.fetch;

interface Offered {
  readonly name: string;
  readonly address: string;
}

let host: KioskHost;
let identity: string;
let offered: Offered[];
let pushes: HostPush[];

beforeEach(async () => {
  const centre = await SignedCentre.open();
  const worker = await openWorker(freshFolder());
  identity = await generateX25519Identity();
  const hash = hexToBytes(await worker.calls.hashPin(PIN, SALT));
  const verifier = bytesToHex(hmac(sha256, bytesOfBase64url(SECRET), hash));
  const secret = { salt: SALT, verifier };
  const { version: _, ...plain } = centre.config;
  const content = {
    ...plain,
    exportRecipient: await identityToRecipient(identity),
    staffPins: [
      { id: 'cntt', name: 'Vinh', role: 'it' as const, ...secret },
      { id: 'phu-trach', name: 'Hương', role: 'supervisor' as const, ...secret },
    ],
  };
  centre.config = { ...content, version: configVersion(content) };
  vi.stubGlobal('fetch', centre.fetch);
  host = await makeBrowserHost(worker.calls, worker.files, 'https://centre.example');
  pushes = [];
  host.onPush((push) => pushes.push(push));
  expect(await host.enrol(CODE)).toMatchObject({ ok: true });
  for (const entry of LOG) await host.journalAppend(entry);
  offered = [];
  // Where a browser puts a download is its own affair: what it is given is looked at instead.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    offered.push({ name: this.download, address: this.href });
  });
});

async function openedLines(bytes: Uint8Array): Promise<readonly Record<string, unknown>[]> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const text = await decrypter.decrypt(bytes, 'text');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('the whole log is handed to the browser as one file that only the centre can open', async () => {
  expect(await host.checkStaffPin('cntt', PIN)).toEqual({ ok: true });
  const verdict = await host.exportTo(ORDER);
  const [file] = offered;
  if (file === undefined) throw new Error('nothing was offered');
  expect(file.name).toBe(`hai-long-${DEVICE}-1-${LOG.length}.age`);
  const bytes = new Uint8Array(await (await realFetch(file.address)).arrayBuffer());
  expect(verdict).toEqual({
    ok: true,
    file: file.name,
    from: 1,
    to: LOG.length,
    bytes: bytes.length,
    hash: bytesToHex(sha256(bytes)),
    checked: false,
  });
  const lines = await openedLines(bytes);
  expect(lines[0]).toMatchObject({ count: LOG.length });
  expect(lines.at(-1)).toHaveProperty('trailer');
  expect(lines.flatMap(({ entries }) => entries ?? [])).toEqual(LOG);
  expect(pushes.filter(({ type }) => type === 'export-progress')).not.toEqual([]);
});

test('without the PIN of IT there is no drive, no file and no receipt taken', async () => {
  const refused = { ok: false, reason: 'not-allowed' };
  for (const before of [null, 'phu-trach']) {
    if (before !== null) expect(await host.checkStaffPin(before, PIN)).toEqual({ ok: true });
    expect(await host.exportDrives()).toEqual([]);
    expect(await host.exportTo(ORDER)).toEqual(refused);
    expect(await host.takeReceipt('download')).toEqual(refused);
  }
  expect(offered).toEqual([]);
});

test('a second export waits for nobody: it is told that one is running', async () => {
  await host.checkStaffPin('cntt', PIN);
  const first = host.exportTo(ORDER);
  expect(await host.exportTo(ORDER)).toEqual({ ok: false, reason: 'busy' });
  expect(await first).toMatchObject({ ok: true });
});
