const LOOK_EVERY_MS = 1_000;

/**
 * Calls once when the parent process has died. npm hands a signal of its own to the shell that it started us through,
 * and that shell dies of it without telling us.
 */
export function onceOrphaned(then: () => void): void {
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    then();
  }, LOOK_EVERY_MS);
  looking.unref();
}
