import type { ChildProcess } from 'node:child_process';

/** Resolves when the process has ended, at once if it has already. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
}

/** Asks a process to end and, after `withinMs`, makes it. A process that never started has nothing to end. */
export async function stopChild(
  child: ChildProcess,
  withinMs: number,
  ask: () => void = () => child.kill('SIGTERM'),
): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const force = setTimeout(() => child.kill('SIGKILL'), withinMs);
  ask();
  await ended(child);
  clearTimeout(force);
}
