import { describe, expect, test } from 'vitest';
import { readOptions } from '../../../build/start/options.ts';

const USUAL = { kiosk: true, windowed: false, browser: false, enrol: false, port: null };

describe('the options of npm start', () => {
  test.each([
    [[], '', USUAL],
    [['--no-kiosk'], '', { ...USUAL, kiosk: false }],
    [
      ['--windowed', '--browser', '--enrol'],
      '',
      { ...USUAL, windowed: true, browser: true, enrol: true },
    ],
    [['--port', '9000'], '', { ...USUAL, port: 9000 }],
    [['--port=0'], '', { ...USUAL, port: 0 }],
    [[], '8080', { ...USUAL, port: 8080 }],
    [['--port', '9000'], '8080', { ...USUAL, port: 9000 }],
  ])('%j with HAILONG_PORT “%s”', (args, variable, options) => {
    expect(readOptions(args, variable)).toEqual({ ok: true, options });
  });

  test.each([
    [['--kiosk=no']],
    [['--port', 'x']],
    [['--port', '65536']],
    [['--port', '-1']],
    [['--port', '80.5']],
    [['--port']],
    [['more']],
  ])('%j is refused', (args) => {
    expect(readOptions(args).ok).toBe(false);
  });

  test('a broken HAILONG_PORT is refused as well', () => {
    expect(readOptions([], 'acht').ok).toBe(false);
  });
});
