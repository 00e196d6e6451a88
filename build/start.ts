import type { ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { complain, say } from './console/say.ts';
import { announcement } from './start/announcement.ts';
import { buildAll, isBuilt } from './start/build-if-stale.ts';
import { startCentre, type RunningCentre } from './start/centre.ts';
import { stopChild } from './start/child.ts';
import { hasDisplay } from './start/display.ts';
import { chooseKiosk, openKiosk } from './start/kiosk.ts';
import type { KioskProgram } from './start/kiosk-command.ts';
import { onceOrphaned } from './start/orphan.ts';
import { choosePort, rememberPort } from './start/port.ts';
import { readOptions, type StartOptions } from './start/options.ts';

const ROOT = join(import.meta.dirname, '..');
const KIOSK_STOPS_WITHIN_MS = 10_000;

interface Running {
  centre: RunningCentre | null;
  kiosk: ChildProcess | null;
  stopping: boolean;
}

/** Kiosk first, so that its last entries still reach the centre. */
async function stop(running: Running): Promise<void> {
  if (running.stopping) return;
  running.stopping = true;
  say({ key: 'stop.stopping' });
  if (running.kiosk) await stopChild(running.kiosk, KIOSK_STOPS_WITHIN_MS);
  await running.centre?.stop();
  say({ key: 'stop.stopped' });
}

async function ensureBuilt(): Promise<boolean> {
  if (isBuilt(ROOT)) return true;
  say({ key: 'build.running' });
  const outcome = await buildAll(ROOT);
  if (!outcome.ok) {
    const { config, output } = outcome;
    process.stderr.write(output);
    complain({ key: 'build.failed', values: { config } });
  }
  return outcome.ok;
}

/** @returns whether there is something that runs */
async function start(options: StartOptions, running: Running): Promise<boolean> {
  const dataFolder = resolve(ROOT, process.env['HAILONG_DATA'] || 'data');
  if (!(await ensureBuilt())) return false;
  const program = options.kiosk ? chooseKiosk(ROOT, dataFolder, options) : null;
  if (running.stopping) return false;
  say({ key: 'centre.starting', values: { folder: dataFolder } });
  const chosen = await choosePort(dataFolder, options.port);
  const enrolAnyway = options.enrol || chosen.movedFrom !== null;
  const centre = await startCentre(
    ROOT,
    { kiosk: program?.kind ?? 'browser', enrolAnyway },
    {
      HAILONG_LOG: 'warn',
      ...process.env,
      HAILONG_DATA: dataFolder,
      ...(chosen.port === null ? {} : { HAILONG_PORT: String(chosen.port) }),
    },
  );
  if (centre === null) {
    complain({ key: 'centre.failed' });
    return false;
  }
  rememberPort(dataFolder, centre.report.url);
  if (running.stopping) {
    await centre.stop();
    return true;
  }
  running.centre = centre;
  say(...announcement(centre.report, dataFolder, chosen));
  if (options.kiosk && centre.report.demo) showKiosk(options, running, program, dataFolder);
  return true;
}

function showKiosk(
  { windowed }: StartOptions,
  running: Running,
  program: KioskProgram | null,
  dataFolder: string,
): void {
  const { centre } = running;
  if (program === null) {
    const seen = hasDisplay(process.env, process.platform);
    say({ key: seen ? 'kiosk.no-program' : 'kiosk.no-display' });
    return;
  }
  if (!centre) return;
  const { url, demo } = centre.report;
  running.kiosk = openKiosk(
    program,
    {
      root: ROOT,
      dataFolder,
      url,
      enrolCode: demo?.enrolCode ?? null,
      windowed,
      asRoot: process.getuid?.() === 0,
    },
    () => running.stopping,
  );
}

const read = readOptions(process.argv.slice(2), process.env['HAILONG_PORT']);
if (read.ok) {
  const running: Running = { centre: null, kiosk: null, stopping: false };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void stop(running));
  if (process.env['npm_lifecycle_event'] !== undefined) onceOrphaned(() => void stop(running));
  if (!(await start(read.options, running))) process.exitCode = 1;
  running.centre?.process.once('exit', () => {
    if (running.stopping) return;
    complain({ key: 'centre.ended' });
    process.exitCode = 1;
    void stop(running);
  });
} else {
  complain({ key: 'option.bad', values: { detail: read.detail } }, { key: 'usage' });
  process.exitCode = 1;
}
