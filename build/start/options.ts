import { parseArgs } from 'node:util';

export interface StartOptions {
  /** Start the centre alone and print the kiosk's address. */
  readonly kiosk: boolean;
  readonly windowed: boolean;
  /** Make a new enrolment code although a kiosk is enrolled. */
  readonly enrol: boolean;
  readonly port: number | null;
}

export type ReadOptions =
  | { readonly ok: true; readonly options: StartOptions }
  | { readonly ok: false; readonly detail: string };

const LAST_PORT = 65_535;

export function readOptions(args: readonly string[]): ReadOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        'no-kiosk': { type: 'boolean', default: false },
        windowed: { type: 'boolean', default: false },
        enrol: { type: 'boolean', default: false },
        port: { type: 'string' },
      },
    });
    const port = values.port === undefined ? null : Number(values.port);
    if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= LAST_PORT))
      return { ok: false, detail: `--port ${String(values.port)}` };
    const { windowed, enrol } = values;
    return { ok: true, options: { kiosk: !values['no-kiosk'], windowed, enrol, port } };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}
