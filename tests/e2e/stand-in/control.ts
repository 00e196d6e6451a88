import { runInThisContext } from 'node:vm';
import { z } from 'zod';

/** What the test's process and the stand-in's say to each other. */
export type ToTest =
  | { readonly t: 'ready'; readonly cdpAddress: string; readonly browserPid: number }
  | { readonly t: 'result'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly t: 'result'; readonly id: number; readonly ok: false; readonly error: string };

export interface Evaluate {
  readonly t: 'evaluate';
  readonly id: number;
  readonly source: string;
  readonly argument?: unknown;
}

const evaluateSchema: z.ZodType<Evaluate> = z.object({
  t: z.literal('evaluate'),
  id: z.number(),
  source: z.string(),
  argument: z.unknown(),
});

export function tellTest(message: ToTest): void {
  process.send?.(message);
}

/** Runs a function of the test in the main process, given `electron`, as Playwright does in a real one. */
async function evaluate({ id, source, argument }: Evaluate): Promise<void> {
  try {
    const electron: unknown = await import('./electron.ts');
    const run: unknown = runInThisContext(`(${source})`);
    if (typeof run !== 'function') throw new Error('Not a function');
    tellTest({ t: 'result', id, ok: true, value: await run(electron, argument) });
  } catch (error) {
    tellTest({ t: 'result', id, ok: false, error: String(error) });
  }
}

export function listenToTest(): void {
  process.on('message', (message) => void evaluate(evaluateSchema.parse(message)));
  // The main process lives as long as its windows do, not as long as a test could speak to it.
  process.channel?.unref();
}
