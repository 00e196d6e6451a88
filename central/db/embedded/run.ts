import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

export interface RunResult {
  readonly code: number | null;
  readonly output: string;
}

const LONGEST_OUTPUT = 20_000;

/** Runs a program to its end as the given account (null: our own). Never rejects: a program that is missing has no code. */
export function run(
  program: string,
  args: readonly string[],
  account: Account | null,
  env: NodeJS.ProcessEnv = {},
): Promise<RunResult> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Settings of an operator's own PostgreSQL (PGDATA, PGPORT …) must not reach ours.
      env,
      cwd: '/',
      windowsHide: true,
      ...asAccount(account),
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output = (output + String(chunk)).slice(-LONGEST_OUTPUT)));
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

export function asAccount(account: Account | null): { uid: number; gid: number } | object {
  return account === null ? {} : { uid: account.uid, gid: account.gid };
}
