/** Runs jobs one after the other, in the order they were given; one that fails does not stop the next. */
export interface Serial {
  readonly run: <T>(job: () => Promise<T>) => Promise<T>;
  /** Resolves once everything given so far has ended. */
  readonly drain: () => Promise<void>;
}

export function makeSerial(): Serial {
  let last: Promise<void> = Promise.resolve();
  return {
    run: (job) => {
      const result = last.then(job);
      last = result.then(
        () => undefined,
        () => undefined,
      );
      return result;
    },
    drain: () => last,
  };
}
