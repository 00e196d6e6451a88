export type Serial = <T>(task: () => Promise<T>) => Promise<T>;

/** Runs tasks one after the other, in the order of the calls; one that fails doesn't hold up the next. */
export function makeSerial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task, task);
    last = run;
    return run;
  };
}
