import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from '../../build/chromium.ts';
import { DEMO_KIOSK_COUNTER } from '../../central/demo/office.ts';
import { fleetSchema, type DeviceView } from '../../shared/contract/fleet.ts';
import { delay, npmStart, pressCtrlC, survivors, type RunningStart } from './running-start.ts';
import { makeFolder } from './make-folder.ts';
import { signIn } from './sign-in.ts';

const ENROLLED_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 200;

let folder = '';
let running: RunningStart | null = null;

beforeEach(async () => {
  folder = await makeFolder('hailong-kiosk-');
});

afterEach(async () => {
  if (running) await end(running);
  await rm(folder, { recursive: true, force: true });
});

/** The real browser without its window: a machine that runs tests seldom has a display. */
async function windowlessChromium(): Promise<string> {
  const path = join(folder, 'chromium');
  await writeFile(path, `#!/bin/sh\nexec '${findChromium()}' --headless=new "$@"\n`);
  await chmod(path, 0o755);
  return path;
}

async function begin(browser: string): Promise<RunningStart> {
  running = await npmStart(join(folder, 'data'), ['--browser'], {
    CHROMIUM: browser,
    DISPLAY: ':0',
  });
  return running;
}

async function end(start: RunningStart): Promise<readonly number[]> {
  running = null;
  const processes = start.processes();
  pressCtrlC(start);
  return await survivors(processes);
}

async function devices(url: string, cookie: string): Promise<readonly DeviceView[]> {
  const response = await fetch(`${url}/v1/devices`, { headers: { cookie } });
  return fleetSchema.parse(await response.json()).devices;
}

async function seenKiosk(url: string, cookie: string, after: number): Promise<DeviceView | null> {
  const deadline = Date.now() + ENROLLED_WITHIN_MS;
  while (Date.now() < deadline) {
    const [kiosk] = await devices(url, cookie);
    if (kiosk && (kiosk.lastSeenAt ?? 0) > after && kiosk.lastSeq > 0) return kiosk;
    await delay(LOOK_EVERY_MS);
  }
  return null;
}

test.skipIf(process.platform === 'win32')(
  'npm start opens a kiosk that enrols itself, closes it with the rest, and finds it enrolled again',
  async () => {
    const browser = await windowlessChromium();
    const first = await begin(browser);
    const cookie = await signIn(first.url, first.admin);
    const kiosk = await seenKiosk(first.url, cookie, 0);
    expect(kiosk?.counter).toBe(DEMO_KIOSK_COUNTER);
    expect(await end(first)).toEqual([]);

    const restarted = Date.now();
    const second = await begin(browser);
    expect(second.enrolCode).toBeNull();
    const again = await signIn(second.url, first.admin);
    const same = await seenKiosk(second.url, again, restarted);
    expect(same?.device).toBe(kiosk?.device);
    expect(await devices(second.url, again)).toHaveLength(1);
    expect(await end(second)).toEqual([]);
  },
);
