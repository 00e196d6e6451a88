import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Kiosk, LaunchParts, RunInMain } from './launch-kiosk.ts';
import type { Evaluate, ToTest } from './stand-in/control.ts';

const HOOK = join(import.meta.dirname, 'stand-in/register.ts');
const KIOSK_PAGE = /^https:\/\/[^/]+\.invalid\//;

type Ready = ToTest & { readonly t: 'ready' };

function waitUntilReady(child: ChildProcess, output: readonly string[]): Promise<Ready> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: ToTest) => {
      if (message.t === 'ready') resolve(message);
    });
    child.once('exit', (code) => {
      reject(
        new Error(`The main process left with ${code} before it was ready\n${output.join('')}`),
      );
    });
  });
}

/** Loaded: keys that are pressed before are heard by nobody, and a crash before leaves the program without a page. */
async function firstPage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('Chromium shows no context');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL(KIOSK_PAGE);
  return page;
}

function evaluateIn(child: ChildProcess): RunInMain {
  let calls = 0;
  return (run, argument) =>
    new Promise((resolve, reject) => {
      calls += 1;
      const id = calls;
      function settle(message: ToTest): void {
        if (message.t !== 'result' || message.id !== id) return;
        child.off('message', settle);
        // The value is what `run` returned, copied by structured clone.
        if (message.ok) resolve(message.value as Awaited<ReturnType<typeof run>>);
        else reject(new Error(message.error));
      }
      child.on('message', settle);
      child.send({ t: 'evaluate', id, source: String(run), argument } satisfies Evaluate);
    });
}

interface PackageFile {
  readonly main: string;
}

/** As Electron finds it. */
function mainBundleOf(root: string): string {
  // Our own file, or the one of the stand-in's test.
  const { main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageFile;
  return join(root, main);
}

export async function launchStandIn(parts: LaunchParts): Promise<Kiosk> {
  const output: string[] = [];
  const child = fork(mainBundleOf(parts.root), [...parts.switches], {
    execArgv: ['--import', HOOK],
    env: { ...process.env, STAND_IN_SCREEN: `${parts.screen.width}x${parts.screen.height}` },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  child.stdout?.on('data', (data: Buffer) => output.push(data.toString()));
  child.stderr?.on('data', (data: Buffer) => output.push(data.toString()));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { cdpAddress, browserPid } = await waitUntilReady(child, output);
  const browser = await chromium.connectOverCDP(cdpAddress);
  const browsers = [browser];
  const leave = async (): Promise<void> => {
    await gone;
    for (const connection of browsers) await connection.close();
  };
  return {
    kind: 'stand-in',
    page: await firstPage(browser),
    output,
    evaluate: evaluateIn(child),
    gone,
    pageAfterCrash: async () => {
      // Playwright never revives the page of a connection that saw it crash; a new connection sees the new renderer.
      const connection = await chromium.connectOverCDP(cdpAddress);
      browsers.push(connection);
      return firstPage(connection);
    },
    close: () => {
      child.kill('SIGTERM');
      return leave();
    },
    kill: () => {
      // Chromium leads a process group of its own: its renderers and helpers go with it.
      process.kill(-browserPid, 'SIGKILL');
      child.kill('SIGKILL');
      return leave();
    },
    signal: (which, signal) => {
      if (which === 'main') child.kill(signal);
      else process.kill(-browserPid, signal);
    },
  };
}
