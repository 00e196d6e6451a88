/** Real IndexedDB stores of a real Chromium, one an origin, written by Dexie with strict durability as the kiosk does. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { findChromium } from '../../../build/chromium.ts';

const DEXIE = readFileSync(
  createRequire(import.meta.url).resolve('dexie/dist/dexie.min.js'),
  'utf8',
);
/** What the kiosk's Chromium is told too: nothing that calls out, no sandbox for root. */
const SWITCHES = [
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--disable-quic',
];
const TYPED = `const db = new Dexie('rows', { chromeTransactionDurability: 'strict' });
db.version(1).stores({ rows: 'seq' });`;

export interface Browser {
  /** Adds a row, durable once it resolves. */
  readonly add: (origin: string, seq: number, bytes: number) => Promise<void>;
  /** The row numbers that the store of an origin holds, in order. */
  readonly rows: (origin: string) => Promise<readonly number[]>;
  readonly kill: () => Promise<void>;
}

/** Where a store's newest log ends: what stands before is durable. */
export interface LogEnd {
  readonly file: string;
  readonly size: number;
}

export async function openChromium(profile: string): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found: set CHROMIUM to its path');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    chromiumSandbox: false,
    args: SWITCHES,
  });
  await context.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<script>${DEXIE}</script><script>${TYPED}</script>`,
    }),
  );
  const pages = new Map<string, ReturnType<typeof openPage>>();
  function page(origin: string): ReturnType<typeof openPage> {
    const open = pages.get(origin) ?? openPage(context, origin);
    pages.set(origin, open);
    return open;
  }
  return {
    add: async (origin, seq, bytes) => {
      const source = `db.rows.add({ seq: ${seq}, filling: Array.from({ length: ${bytes} }, () => String.fromCharCode(97 + Math.random() * 26)).join('') })`;
      await (await page(origin)).evaluate(source);
    },
    rows: async (origin) =>
      (await page(origin)).evaluate<number[]>('db.rows.orderBy("seq").keys()'),
    kill: () => kill(context),
  };
}

async function openPage(context: BrowserContext, origin: string) {
  const page = await context.newPage();
  await page.goto(`https://${origin}.invalid/`);
  return page;
}

async function kill(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo');
  const pid = info?.processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('Chromium names no browser process');
  const gone = new Promise((resolve) => {
    context.once('close', resolve);
  });
  // It leads a process group of its own: its helpers go with it.
  process.kill(-pid, 'SIGKILL');
  await gone;
}

export function storeOf(profile: string, origin: string): string {
  return join(profile, 'Default', 'IndexedDB', `https_${origin}.invalid_0.indexeddb.leveldb`);
}

export function logEnd(store: string): LogEnd {
  const file = readdirSync(store)
    .filter((name) => name.endsWith('.log'))
    .toSorted()
    .at(-1);
  if (file === undefined) throw new Error(`no log in ${store}`);
  return { file, size: statSync(join(store, file)).size };
}

export function manifestOf(store: string): string {
  const file = readdirSync(store).find((name) => name.startsWith('MANIFEST-'));
  if (file === undefined) throw new Error(`no manifest in ${store}`);
  return join(store, file);
}
