import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PreventableEvent } from './preventable-event.ts';
import { appFolder, packageFile, runtime, switches, whenReady } from './runtime.ts';
import { strict, StrictEmitter } from './strict.ts';
import { windows } from './windows.ts';

const EVENTS = [
  'ready',
  'before-quit',
  'will-quit',
  'quit',
  'window-all-closed',
  'web-contents-created',
  'render-process-gone',
  'child-process-gone',
  // Heard, never sent: the lock only says no to the second instance.
  'second-instance',
];

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

class App extends StrictEmitter {
  readonly isPackaged = false;
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
  } satisfies Partial<Electron.CommandLine>);
  private readonly paths = new Map<string, string>();

  constructor() {
    super('app', EVENTS);
  }

  whenReady = (): Promise<void> => whenReady.promise;
  isReady = (): boolean => runtime.ready;
  getVersion = (): string => packageFile.version;
  getName = (): string => packageFile.productName ?? packageFile.name;
  getAppPath = (): string => appFolder;
  /** Chromium runs without its sandbox here, whatever is asked: the sandbox is a matter for a real Electron. */
  enableSandbox = (): void => undefined;

  getPath(name: string): string {
    const set = this.paths.get(name);
    if (set !== undefined) return set;
    if (name === 'userData') return join(homedir(), '.config', this.getName());
    if (name === 'sessionData') return this.getPath('userData');
    if (name === 'temp') return tmpdir();
    throw new Error(`Failed to get '${name}' path`);
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  requestSingleInstanceLock(): boolean {
    const file = join(this.getPath('userData'), 'stand-in.lock');
    mkdirSync(dirname(file), { recursive: true });
    const holder = Number(readFileSync(file, { encoding: 'utf8', flag: 'a+' }));
    if (holder > 0 && holder !== process.pid && isRunning(holder)) return false;
    writeFileSync(file, String(process.pid));
    return true;
  }

  /** Who launched it starts it again: a test sees that it ended, as a kiosk's session manager does. */
  relaunch = (): void => undefined;

  quit(): void {
    if (runtime.quitting) return;
    const event = new PreventableEvent();
    this.emit('before-quit', event);
    if (!event.defaultPrevented) void this.leave();
  }

  exit(code = 0): void {
    runtime.quitting = true;
    void this.endProcess(code);
  }

  private async leave(): Promise<void> {
    runtime.quitting = true;
    for (const window of windows) window.emit('closed');
    const event = new PreventableEvent();
    this.emit('will-quit', event);
    if (event.defaultPrevented) {
      runtime.quitting = false;
      return;
    }
    await this.endProcess(0);
  }

  private async endProcess(code: number): Promise<void> {
    await runtime.context?.close();
    this.emit('quit', new PreventableEvent(), code);
    process.exit(code);
  }
}

export const app = strict('app', new App());
// As Electron does on Linux; Playwright's own signal handlers are switched off.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit());
