/** The smallest kiosk: what the stand-in has to carry, without the product. */
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, net, protocol, safeStorage, session } from 'electron';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>stand-in</title>
  <button>Ask</button><button>Fail</button><button>Add</button><a href="https://out.invalid/">out</a>
  <a href="https://pop.invalid/" target="_blank">pop</a><output></output><script src="/page.js"></script></html>`;
const SCRIPT = `
  const out = document.querySelector('output');
  const on = (index, run) => document.querySelectorAll('button')[index].addEventListener('click', run);
  const open = new Promise((resolve, reject) => {
    const request = indexedDB.open('rows', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const count = async () => {
    const query = (await open).transaction('rows').objectStore('rows').count();
    query.onsuccess = () => { document.title = String(query.result); };
  };
  on(0, async () => { const a = await window.bridge.ask({ bytes: new Uint8Array([1, 255]), when: new Date(7) });
    out.value = [a.bytes.join(), a.bytes instanceof Uint8Array, a.when instanceof Date, a.frame, a.secret].join(' '); });
  on(1, () => window.bridge.fail().catch((error) => { out.value = error.message; }));
  on(2, async () => {
    const change = (await open).transaction('rows', 'readwrite', { durability: 'strict' });
    change.objectStore('rows').add('row');
    change.oncomplete = count;
  });
  window.bridge.onTick((n) => { document.body.dataset.tick = String(n); });
  addEventListener('keydown', (event) => { out.value = 'key ' + event.key; });
  void count();`;

interface Question {
  readonly bytes: Uint8Array;
  readonly when: Date;
}

const folder = app.commandLine.getSwitchValue('user-data-dir');
app.setPath('userData', folder);
app.setPath('sessionData', join(folder, 'profile'));
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true } },
]);
app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('before-input-event', (event, input) => {
    if (input.key === 'F11') event.preventDefault();
  });
  contents.on('render-process-gone', () => contents.reload());
});
await app.whenReady();
protocol.handle('app', ({ url }) => {
  const isScript = new URL(url).pathname === '/page.js';
  const type = isScript ? 'text/javascript' : 'text/html';
  const headers = { 'content-type': type, 'content-security-policy': "default-src 'self'" };
  return new Response(isScript ? SCRIPT : PAGE, { headers });
});
session.defaultSession.webRequest.onBeforeRequest(({ url }, callback) => {
  callback({ cancel: !url.startsWith('app:') });
});
ipcMain.handle('ask', async (event, question: Question) => {
  const wrapped = await safeStorage.encryptStringAsync('bí mật');
  const { result } = await safeStorage.decryptStringAsync(wrapped);
  return { ...question, frame: event.senderFrame?.url, secret: result };
});
ipcMain.handle('fail', () => {
  throw new Error('boom');
});
const window = new BrowserWindow({
  kiosk: true,
  webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), sandbox: true },
});
let ticks = 0;
setInterval(() => {
  ticks += 1;
  window.webContents.send('tick', ticks);
}, 100).unref();
app.on('window-all-closed', () => app.quit());
await window.loadURL('app://kiosk/');
void net;
