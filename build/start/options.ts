import { parseArgs } from 'node:util';

export interface StartOptions {
  /** Start the centre alone and print the kiosk's address. */
  readonly kiosk: boolean;
  readonly windowed: boolean;
  /** Open the kiosk in a browser even where Electron is installed. */
  readonly browser: boolean;
  /** Make a new enrolment code although a kiosk is enrolled. */
  readonly enrol: boolean;
  readonly port: number | null;
}

export type ReadOptions =
  | { readonly ok: true; readonly options: StartOptions }
  | { readonly ok: false; readonly detail: string };

const LAST_PORT = 65_535;

/** @param portVariable HAILONG_PORT, which `--port` overrules */
export function readOptions(args: readonly string[], portVariable = ''): ReadOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        'no-kiosk': { type: 'boolean', default: false },
        windowed: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        enrol: { type: 'boolean', default: false },
        port: { type: 'string' },
      },
    });
    const text = values.port ?? portVariable;
    const port = text === '' ? null : Number(text);
    if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= LAST_PORT))
      return { ok: false, detail: `--port ${text}` };
    const { windowed, browser, enrol } = values;
    return { ok: true, options: { kiosk: !values['no-kiosk'], windowed, browser, enrol, port } };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}
