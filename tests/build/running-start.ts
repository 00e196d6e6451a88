import { spawn, type ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const READY_WITHIN_MS = 90_000;
const GONE_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 100;

/** The real `npm start`, running. */
export interface RunningStart {
  readonly npm: ChildProcess;
  readonly url: string;
  /** The sign-in that it printed, null when it printed none. */
  readonly admin: { readonly name: string; readonly password: string } | null;
  readonly enrolCode: string | null;
  /** npm and everything below it, as of now. */
  processes(): readonly number[];
  /** Everything that was printed so far. */
  output(): string;
}

/** Runs `npm start` in a process group of its own, as a terminal does, and waits until it names its address. */
export async function npmStart(
  dataFolder: string,
  args: readonly string[] = ['--no-kiosk'],
  env: NodeJS.ProcessEnv = {},
): Promise<RunningStart> {
  const npm = spawn('npm', ['start', '--', ...args], {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, ...env, HAILONG_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  npm.stdout.on('data', (part: Buffer) => (output += part.toString()));
  npm.stderr.on('data', (part: Buffer) => (output += part.toString()));
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!output.includes('Stop: ')) {
    if (npm.exitCode !== null || Date.now() > deadline)
      throw new Error(`npm start is not ready:\n${output}`);
    await delay(LOOK_EVERY_MS);
  }
  const url = /Centre: +(\S+)\/\n/.exec(output)?.[1];
  if (url === undefined) throw new Error(`no address in:\n${output}`);
  const admin = /Sign in as: +(\S+), password (\S+) /.exec(output);
  return {
    npm,
    url,
    admin: admin ? { name: admin[1] ?? '', password: admin[2] ?? '' } : null,
    enrolCode: /#enrol=(\S+)/.exec(output)?.[1] ?? null,
    processes: () => withDescendants(npm.pid ?? 0),
    output: () => output,
  };
}

/** What Ctrl-C does: every process of the terminal's foreground group gets the signal. */
export function pressCtrlC({ npm }: RunningStart): void {
  process.kill(-(npm.pid ?? 0), 'SIGINT');
}

/** Waits until all of them have ended. @returns those that would not */
export async function survivors(processes: readonly number[]): Promise<readonly number[]> {
  const deadline = Date.now() + GONE_WITHIN_MS;
  let left = processes.filter(isAlive);
  while (left.length > 0 && Date.now() < deadline) {
    await delay(LOOK_EVERY_MS);
    left = left.filter(isAlive);
  }
  return left;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export async function delay(ms: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

function withDescendants(pid: number): readonly number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const parents = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const found = [pid];
  for (const parent of found)
    found.push(...parents.filter(([, of]) => of === parent).map(([child = 0]) => child));
  return found;
}
