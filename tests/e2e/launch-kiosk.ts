/** One door for every end-to-end test: the real Electron where its binary is, the stand-in elsewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { launchElectron } from './launch-electron.ts';
import { launchStandIn } from './launch-stand-in.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface LaunchOptions {
  /** The kiosk's data folder; everything that survives is in it. */
  readonly dataFolder: string;
  /** Switches of the product, as `--central=http://…`. */
  readonly switches?: readonly string[];
  readonly screen?: { readonly width: number; readonly height: number };
}

export type RunInMain = <Result, Argument>(
  run: (electron: typeof Electron, argument: Argument) => Result | Promise<Result>,
  argument: Argument,
) => Promise<Result>;

export interface Kiosk {
  readonly kind: 'electron' | 'stand-in';
  readonly page: Page;
  /** What the program printed: shown when a test fails, never asserted on. */
  readonly output: readonly string[];
  readonly evaluate: RunInMain;
  /** The kiosk's page once its renderer died and came back. */
  readonly pageAfterCrash: () => Promise<Page>;
  /** Resolves once the program has ended, by whatever. */
  readonly gone: Promise<void>;
  /** Quits as a person would. */
  readonly close: () => Promise<void>;
  /** SIGKILL to the browser process and the main process, in the middle of whatever they do. */
  readonly kill: () => Promise<void>;
  /** To one of its processes alone, with whatever belongs to it; in a real Electron the two are one. */
  readonly signal: (process: 'browser' | 'main', signal: NodeJS.Signals) => void;
}

export interface LaunchParts {
  /** Folder with the package.json that names the main bundle. */
  readonly root: string;
  readonly switches: readonly string[];
  readonly screen: { readonly width: number; readonly height: number };
}

/** The binary of the installed package. Importing `electron` itself would start a download. */
function electronBinary(): string | undefined {
  const chosen = process.env['ELECTRON_BINARY'];
  if (chosen !== undefined) return chosen;
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const pointer = join(folder, 'path.txt');
  if (!existsSync(pointer)) return undefined;
  const binary = join(folder, 'dist', readFileSync(pointer, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}

export async function launchKiosk(options: LaunchOptions): Promise<Kiosk> {
  const { dataFolder, switches = [], screen = { width: 1080, height: 1920 } } = options;
  const parts: LaunchParts = {
    root: ROOT,
    switches: [`--user-data-dir=${dataFolder}`, ...switches],
    screen,
  };
  const binary = electronBinary();
  const kiosk = await (binary === undefined ? launchStandIn(parts) : launchElectron(binary, parts));
  console.info(`kiosk runs on: ${kiosk.kind}`);
  return kiosk;
}

/** A finger, by real touch events. Playwright's own tap() needs a touch context, which Electron can't give. */
export async function tap(page: Page, target: Locator): Promise<void> {
  // Waits until it is visible, still, enabled and on top, without touching it.
  await target.click({ trial: true });
  const box = await target.boundingBox();
  if (box === null) throw new Error('The target of a tap has no box');
  await touch(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
}

/** A finger that stays on a target for `ms`. */
export async function hold(page: Page, target: Locator, ms: number): Promise<void> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('The target of a finger has no box');
  await touch(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, ms);
}

/** A finger on and off again, wherever that is; at once, or after `heldMs`. */
export async function touch(
  page: Page,
  point: { readonly x: number; readonly y: number },
  heldMs = 0,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  if (heldMs > 0) await page.waitForTimeout(heldMs);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}
