import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';
import { makeCodec } from './codec.ts';
import { makeBridge, makePacker, type World } from './page-bridge.ts';
import { askAboutKeys, makeIpcRenderer, runPreload } from './page-isolated.ts';

export const WORLD_NAME = 'Electron Isolated Context';
export const BINDING = '__electronSend';

const PROCESS_INFO = {
  platform: process.platform,
  arch: process.arch,
  versions: process.versions,
  type: 'renderer',
  sandboxed: true,
  contextIsolated: true,
};

/** Puts the preload into every document that this page will ever load, and a bridge between its world and the page's. */
export async function installPreload(
  cdp: CDPSession,
  preloadPath: string | undefined,
): Promise<void> {
  // The page can't guess the name of the events on which the two worlds talk.
  const secret = randomBytes(16).toString('hex');
  const bridge = (world: World): string =>
    `(${makeBridge})(${JSON.stringify(world)}, ${JSON.stringify(secret)}, ${makePacker})`;
  const preload = preloadPath === undefined ? '' : readFileSync(preloadPath, 'utf8');
  const isolated = `
    (${runPreload})(
      (${makeIpcRenderer})((${makeCodec})()), ${bridge('isolated')}, ${JSON.stringify(PROCESS_INFO)},
      function (require, process, module, exports) {${preload}\n});
    (${askAboutKeys})();`;
  await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD_NAME });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: inTopFrame(bridge('main')) });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName: WORLD_NAME,
    source: inTopFrame(isolated),
  });
}

function inTopFrame(source: string): string {
  return `if (window.top === window) { ${source} }`;
}
