import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { MASTER_KEY } from './centre-process.ts';

const PROGRAM = join(import.meta.dirname, '../../dist/central/cli.js');

/** The data folder of a centre, and its database where that is not the bundled one. */
export interface CentrePlace {
  readonly dataFolder: string;
  readonly databaseUrl?: string;
}

export interface Ran {
  readonly code: number;
  readonly said: string;
}

/** The built command line at the centre that `startCentreProcess` starts there. */
export function hailong(
  { dataFolder, databaseUrl = '' }: CentrePlace,
  ...args: readonly string[]
): Promise<Ran> {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    ...(databaseUrl === '' ? {} : { HAILONG_MASTER_KEY: MASTER_KEY }),
    HAILONG_DATA: dataFolder,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...args], { env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), said: out + err }),
    );
  });
}

/** A one-time code for a counter of the only unit, as the operator makes it at the command line. */
export async function enrolmentCodeAt(place: CentrePlace, counter: string): Promise<string> {
  const { said } = await hailong(place, 'enrol-code', '--counter', counter);
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(said)?.[0];
  if (code === undefined) throw new Error(said);
  return code;
}
