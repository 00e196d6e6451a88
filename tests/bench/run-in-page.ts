import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { createServer } from 'vite';
import { addressOf } from './address-of.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Calls a function of one of this folder's modules in a page that has the sources; arguments and result as JSON. */
export async function runInPage(
  context: BrowserContext,
  file: string,
  call: string,
): Promise<unknown> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0 },
    optimizeDeps: { include: ['dexie', 'zod', 'canonicalize', 'hash-wasm'] },
  });
  try {
    await server.listen();
    const page = await context.newPage();
    // Any address of this origin will do: the page is only a place to run in.
    await page.goto(`${addressOf(server)}renderer/tsconfig.json`);
    // As text: the page imports by an address that only it knows.
    return await page.evaluate(`import('/tests/bench/${file}').then((bench) => bench.${call})`);
  } finally {
    await server.close();
  }
}
