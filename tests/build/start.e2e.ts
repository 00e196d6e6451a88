import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoOffice, DEMO_UNIT } from '../../central/demo/office.ts';
import { clerkEvaluationsSchema } from '../../shared/contract/evaluations.ts';
import { unitListSchema } from '../../shared/contract/fleet.ts';
import { PIN_DIGITS } from '../../shared/domain/roster.ts';
import { USUAL_PORT } from '../../build/start/announcement.ts';
import { isAlive, npmStart, pressCtrlC, survivors, type RunningStart } from './running-start.ts';
import { makeFolder } from './make-folder.ts';
import { signIn } from './sign-in.ts';

let folder = '';
let running: RunningStart[] = [];

beforeEach(async () => {
  folder = await makeFolder('hailong-start-');
});

afterEach(async () => {
  for (const start of running) {
    const processes = start.processes().filter(isAlive);
    if (processes.length > 0) pressCtrlC(start);
    await survivors(processes);
  }
  running = [];
  await rm(folder, { recursive: true, force: true });
});

async function begin(...args: readonly string[]): Promise<RunningStart> {
  const started = await npmStart(join(folder, 'data'), ['--no-kiosk', ...args]);
  running.push(started);
  return started;
}

/** Somebody else on the usual port; that it is taken already does as well. */
async function occupyUsualPort(): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.once('error', () => resolve());
    server.listen(USUAL_PORT, '127.0.0.1', resolve);
  });
  return server;
}

describe('npm start', () => {
  test('serves the demo office beside a busy port, stops at Ctrl-C, and keeps everything', async () => {
    const busy = await occupyUsualPort();
    const first = await begin();
    expect(new URL(first.url).port).not.toBe(String(USUAL_PORT));
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
    const dashboard = await (await fetch(`${first.url}/`)).text();
    expect(dashboard).toContain('<div id="root">');
    const kiosk = await fetch(`${first.url}/kiosk/`);
    expect(kiosk.status).toBe(200);
    for (const { name, pin } of demoOffice().clerks) {
      expect(pin).toHaveLength(PIN_DIGITS);
      expect(first.output()).toContain(`${pin}  ${name}`);
    }
    const cookie = await signIn(first.url, first.admin);
    const units = await fetch(`${first.url}/v1/units`, { headers: { cookie } });
    const [unit] = unitListSchema.parse(await units.json()).units;
    expect(unit?.counters).toHaveLength(6);

    const processes = first.processes();
    expect(processes.length).toBeGreaterThan(2);
    pressCtrlC(first);
    expect(await survivors(processes)).toEqual([]);
    await new Promise((resolve) => busy.close(resolve));

    const second = await begin();
    // A kiosk in a browser is bound to its address.
    expect(second.url).toBe(first.url);
    expect(second.admin).toBeNull();
    const again = await signIn(second.url, first.admin);
    const table = await fetch(
      `${second.url}/v1/evaluations/clerks?unit=${DEMO_UNIT}&from=2026-01-01&to=2026-01-31`,
      { headers: { cookie: again } },
    );
    expect(clerkEvaluationsSchema.parse(await table.json()).clerks).toHaveLength(8);
    const later = second.processes();
    second.npm.kill('SIGTERM');
    expect(await survivors(later)).toEqual([]);
  });

  test('leaves neither centre nor PostgreSQL behind when it is killed itself', async () => {
    const started = await begin();
    const processes = started.processes();
    process.kill(-(started.npm.pid ?? 0), 'SIGKILL');
    expect(await survivors(processes)).toEqual([]);
  });

  test('refuses a second start on the same data and leaves the first one alone', async () => {
    const started = await begin();
    await expect(begin()).rejects.toThrow(/HAILONG_DATA/);
    expect((await fetch(`${started.url}/healthz`)).status).toBe(200);
    expect(started.processes().every(isAlive)).toBe(true);
  });

  test('refuses a busy port that was asked for by name', async () => {
    const busy = await occupyUsualPort();
    await expect(begin('--port', String(USUAL_PORT))).rejects.toThrow(/8787 \(HAILONG_PORT\)/);
    await new Promise((resolve) => busy.close(resolve));
  });

  test('refuses an option that it does not know, and says how to use it', async () => {
    await expect(begin('--no-such-option')).rejects.toThrow(/npm start -- \[--no-kiosk\]/);
  });
});
