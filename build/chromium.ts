import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const LINUX = [
  // Debian's wrapper at /usr/bin/chromium adds flags of its own, so the program itself comes first.
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
];

const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
  ['/Applications', join(homedir(), 'Applications')].map(
    (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
  ),
);

/** Every program that could be a Chromium on this platform, best first. */
function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] {
  switch (platform) {
    case 'darwin':
      return MAC;
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .flatMap((name) => env[name] ?? [])
        .flatMap((folder) => [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]);
    case 'linux':
    case 'aix':
    case 'android':
    case 'cygwin':
    case 'freebsd':
    case 'haiku':
    case 'netbsd':
    case 'openbsd':
    case 'sunos':
      return LINUX;
  }
}

function playwrightFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  const configured = env['PLAYWRIGHT_BROWSERS_PATH'];
  if (configured !== undefined && configured !== '' && configured !== '0') return configured;
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (platform === 'win32') {
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'ms-playwright');
  }
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'ms-playwright');
}

/** Playwright keeps one folder per revision: the highest is the newest. */
function playwrightCandidates(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): readonly string[] {
  const folder = playwrightFolder(platform, env);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .toSorted((a, b) => Number(b.slice('chromium-'.length)) - Number(a.slice('chromium-'.length)))
    .flatMap((name) => [
      join(folder, name, 'chrome-linux64', 'chrome'),
      join(folder, name, 'chrome-linux', 'chrome'),
      join(folder, name, 'chrome-win64', 'chrome.exe'),
      join(folder, name, 'chrome-win', 'chrome.exe'),
      ...['chrome-mac', 'chrome-mac-arm64', 'chrome-mac-x64'].flatMap((mac) => [
        join(folder, name, mac, 'Chromium.app/Contents/MacOS/Chromium'),
        join(
          folder,
          name,
          mac,
          'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
        ),
      ]),
    ]);
}

/**
 * The path of a Chromium that can be started, or undefined where there is none.
 * The environment variable CHROMIUM wins, then the system's own, then Playwright's.
 */
export function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const chosen = env['CHROMIUM'];
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : undefined;
  return (
    candidates(platform, env).find((path) => existsSync(path)) ??
    playwrightCandidates(platform, env).find((path) => existsSync(path))
  );
}
