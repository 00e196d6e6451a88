import { describe, expect, test } from 'vitest';
import { hasDisplay } from '../../../build/start/display.ts';
import { kioskArguments, type KioskPlace } from '../../../build/start/kiosk-command.ts';

const PLACE: KioskPlace = {
  root: '/programs/hai-long',
  dataFolder: '/data',
  url: 'http://127.0.0.1:8787',
  enrolCode: 'ABCD-2345',
  windowed: false,
  asRoot: false,
};
const BROWSER = { kind: 'browser', path: '/usr/bin/chromium' } as const;
const ELECTRON = { kind: 'electron', path: '/electron' } as const;

describe('how the kiosk is started', () => {
  test('a browser gets a profile of its own, fills the screen and enrols by the address', () => {
    expect(kioskArguments(BROWSER, PLACE)).toEqual(
      expect.arrayContaining([
        '--kiosk',
        '--app=http://127.0.0.1:8787/kiosk/#enrol=ABCD-2345',
        '--user-data-dir=/data/kiosk-browser',
      ]),
    );
  });

  test('an enrolled kiosk needs no code', () => {
    const enrolled = { ...PLACE, enrolCode: null };
    expect(kioskArguments(BROWSER, enrolled)).toContain('--app=http://127.0.0.1:8787/kiosk/');
    expect(kioskArguments(ELECTRON, enrolled).join(' ')).not.toContain('--enrol-code');
  });

  test('Electron gets the folder of the program, the centre and the code', () => {
    expect(kioskArguments(ELECTRON, PLACE)).toEqual([
      '/programs/hai-long',
      '--user-data-dir=/data/kiosk-electron',
      '--central=http://127.0.0.1:8787',
      '--enrol-code=ABCD-2345',
    ]);
  });

  test.each([BROWSER, ELECTRON])('$kind in a window does not fill the screen', (program) => {
    const args = kioskArguments(program, { ...PLACE, windowed: true });
    expect(args).not.toContain('--kiosk');
  });

  test.each([BROWSER, ELECTRON])('$kind gives up its sandbox only as root', (program) => {
    expect(kioskArguments(program, PLACE)).not.toContain('--no-sandbox');
    expect(kioskArguments(program, { ...PLACE, asRoot: true })[0]).toBe('--no-sandbox');
  });

  test.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('%s with %j has a display: %s', (platform, env, display) => {
    expect(hasDisplay(env, platform)).toBe(display);
  });
});
