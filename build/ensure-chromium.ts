import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CHROMIUM_MESSAGES, type ChromiumMessages } from './chromium-messages.ts';
import { findChromium } from './chromium.ts';

interface Installer {
  /** How a person would type it. */
  readonly typed: string;
  readonly steps: readonly (readonly [command: string, ...args: string[]])[];
}

const APT: Installer = {
  typed: 'apt-get update && apt-get install -y --no-install-recommends chromium',
  steps: [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ],
};

function playwrightInstaller(): Installer {
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
  return {
    typed: 'npx playwright-core install chromium',
    steps: [[process.execPath, join(dirname(manifest), 'cli.js'), 'install', 'chromium']],
  };
}

/** apt-get needs root; on Debian its package brings every library that Chromium needs, so it comes first. */
function installers(): readonly Installer[] {
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  return isDebianRoot ? [APT, playwrightInstaller()] : [playwrightInstaller()];
}

function succeeds({ steps }: Installer): boolean {
  return steps.every(([command, ...args]) => {
    const run = spawnSync(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return run.status === 0;
  });
}

function say(words: (messages: ChromiumMessages) => string): void {
  console.log(`${words(CHROMIUM_MESSAGES.vi)}\n${words(CHROMIUM_MESSAGES.en)}`);
}

function ensureChromium(): string | undefined {
  const present = findChromium();
  if (present !== undefined) return present;
  for (const installer of installers()) {
    say((messages) => messages.installing(installer.typed));
    if (succeeds(installer)) {
      const installed = findChromium();
      if (installed !== undefined) return installed;
    }
    say((messages) => messages.failed(installer.typed));
  }
  return undefined;
}

const path = ensureChromium();
if (path === undefined) {
  say((messages) => messages.missing);
  process.exitCode = 1;
} else {
  say((messages) => messages.found(path));
}
