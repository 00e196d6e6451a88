/**
 * What `import … from 'electron'` gives a main bundle that runs under the stand-in. A name that isn't here
 * fails at the import, a member that isn't there throws when it is asked for: nothing is silently left undone.
 */
import { startChromium } from './chromium-host.ts';
import { listenToTest } from './control.ts';

export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { Menu, net, powerMonitor, powerSaveBlocker, screen } from './desktop.ts';
export { ipcMain } from './ipc-main.ts';
export { protocol } from './protocol.ts';
export { safeStorage } from './safe-storage.ts';
export { session } from './session.ts';

listenToTest();

// Electron becomes ready once the entry module ran to its end or to its first pending await.
setImmediate(() => {
  startChromium().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
