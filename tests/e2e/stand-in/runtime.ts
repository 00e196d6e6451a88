import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** What the parts of the stand-in share about the one program they run in. */
interface Runtime {
  ready: boolean;
  quitting: boolean;
  context: BrowserContext | undefined;
}

export const runtime: Runtime = { ready: false, quitting: false, context: undefined };

/** Resolves with Chromium's context once it runs; whoever opens a page waits for it. */
export const launched: PromiseWithResolvers<BrowserContext> = Promise.withResolvers();
/** Electron's own `app.whenReady()`. */
export const whenReady: PromiseWithResolvers<void> = Promise.withResolvers();

export const switches = new Map<string, string>();
for (const argument of process.argv.slice(2)) {
  const match = /^--([^=]+)(?:=(.*))?$/.exec(argument);
  if (match?.[1] !== undefined) switches.set(match[1], match[2] ?? '');
}

function folderOfPackage(): string {
  const entry = process.argv[1];
  if (entry === undefined) throw new Error('The stand-in runs a main bundle: none was given');
  let folder = dirname(resolve(entry));
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error(`No package.json above ${entry}`);
    folder = dirname(folder);
  }
  return folder;
}

interface PackageFile {
  readonly name: string;
  readonly productName?: string;
  readonly version: string;
}

export const appFolder = folderOfPackage();
// The file is npm's own and was read by npm before this program could start.
export const packageFile = JSON.parse(
  readFileSync(join(appFolder, 'package.json'), 'utf8'),
) as PackageFile;
