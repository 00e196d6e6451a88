import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import {
  startReportSchema,
  type StartOrder,
  type StartReport,
} from '../../central/demo/start-message.ts';
import { stopChild } from './child.ts';

/** PostgreSQL's fast shutdown writes a checkpoint; on a slow disk that takes its time. */
const STOP_WITHIN_MS = 30_000;

export interface RunningCentre {
  readonly report: StartReport;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/**
 * Runs the built centre beside us and waits until it listens.
 * It has a process group of its own, because Ctrl-C reaches a whole group and the kiosk must stop first.
 * @returns null when it ended instead; it has then said why at the console
 */
export async function startCentre(
  root: string,
  order: StartOrder,
  env: NodeJS.ProcessEnv,
): Promise<RunningCentre | null> {
  const child = spawn(process.execPath, [join(root, 'dist/central/demo.js')], {
    cwd: root,
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send(order);
  const message = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => resolve(null));
    child.once('error', reject);
  });
  if (message === null) return null;
  return {
    report: startReportSchema.parse(message),
    process: child,
    // The centre stops when this channel closes, whether we close it or die.
    stop: () =>
      stopChild(child, STOP_WITHIN_MS, () => {
        if (child.connected) child.disconnect();
      }),
  };
}
