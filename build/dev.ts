import { join, relative, resolve } from 'node:path';
import type { ViteDevServer } from 'vite';
import { complain, say } from './console/say.ts';
import { addressOf, servePage } from './dev/page-server.ts';
import { devCentre, devElectron, type DevProgram } from './dev/programs.ts';
import { restarter } from './dev/restarter.ts';
import { announcement } from './start/announcement.ts';
import { buildAll, isBuilt } from './start/build-if-stale.ts';
import { startCentre, type RunningCentre } from './start/centre.ts';
import { hasDisplay } from './start/display.ts';
import { findElectron } from './start/electron.ts';
import { onceOrphaned } from './start/orphan.ts';

const ROOT = join(import.meta.dirname, '..');
const KIOSK_PORT = 5173;
const WEB_PORT = 5174;

/** Which files a program is made of. */
const PARTS = {
  centre: ['central', 'shared'],
  electron: ['electron', 'renderer', 'shared'],
} as const;
const NOT_THE_CENTRE = join('central', 'web');

function isPartOf(file: string, folders: readonly string[]): boolean {
  const path = relative(ROOT, file);
  return folders.some((folder) => path.startsWith(join(folder, '/')));
}

/** Restarts each program when one of its files changes. @returns how to end it all */
function follow(
  watcher: ViteDevServer['watcher'],
  centre: DevProgram,
  electron: DevProgram | null,
): () => Promise<void> {
  const rounds = {
    centre: restarter(() => centre.rebuild()),
    electron: restarter(async () => await electron?.rebuild()),
  };
  watcher.add([...PARTS.centre, 'electron'].map((folder) => join(ROOT, folder)));
  watcher.on('all', (_, file) => {
    if (isPartOf(file, PARTS.centre) && !isPartOf(file, [NOT_THE_CENTRE])) rounds.centre.changed();
    if (isPartOf(file, PARTS.electron)) rounds.electron.changed();
  });
  return async () => {
    await Promise.all([rounds.centre.stop(), rounds.electron.stop()]);
    await electron?.stop();
    await centre.stop();
  };
}

function openElectron(centre: RunningCentre, dataFolder: string): DevProgram | null {
  const path = hasDisplay(process.env, process.platform) ? findElectron(ROOT) : null;
  if (path === null) return null;
  return devElectron(path, {
    root: ROOT,
    dataFolder,
    url: centre.report.url,
    enrolCode: centre.report.demo?.enrolCode ?? null,
    windowed: true,
    asRoot: process.getuid?.() === 0,
  });
}

async function run(dataFolder: string): Promise<boolean> {
  if (!isBuilt(ROOT)) {
    say({ key: 'build.running' });
    if (!(await buildAll(ROOT)).ok) return false;
  }
  const env = { HAILONG_LOG: 'info', ...process.env, HAILONG_DATA: dataFolder };
  const centre = await startCentre(ROOT, { kiosk: 'browser', enrolAnyway: false }, env);
  if (centre === null) {
    complain({ key: 'centre.failed' });
    return false;
  }
  const { url, demo } = centre.report;
  const kiosk = await servePage(ROOT, 'build/vite.kiosk.ts', KIOSK_PORT, url);
  const web = await servePage(ROOT, 'build/vite.central.ts', WEB_PORT, url);
  const electron = openElectron(centre, dataFolder);
  const endPrograms = follow(kiosk.watcher, devCentre(ROOT, dataFolder, centre), electron);
  const code = demo?.enrolCode ?? null;
  say(...announcement(centre.report, dataFolder, { port: null, movedFrom: null }));
  const addresses = {
    web: addressOf(web),
    kiosk: addressOf(kiosk) + (code === null ? '' : `#enrol=${code}`),
    central: url,
  };
  say({ key: 'dev.ready', values: addresses });

  let ending = false;
  async function end(): Promise<void> {
    if (ending) return;
    ending = true;
    await Promise.all([kiosk.close(), web.close()]);
    await endPrograms();
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void end());
  if (process.env['npm_lifecycle_event'] !== undefined) onceOrphaned(() => void end());
  return true;
}

if (!(await run(resolve(ROOT, process.env['HAILONG_DATA'] || join('data', 'dev')))))
  process.exitCode = 1;
