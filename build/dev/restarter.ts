/** Work that is done again whenever something changed: never twice at a time, and changes meanwhile are one more round. */
export interface Restarter {
  changed(): void;
  /** Waits for the round that is under way and does no other. */
  stop(): Promise<void>;
}

/** Editors save several files at once. */
const SETTLE_MS = 150;

export function restarter(round: () => Promise<void>): Restarter {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;
  let turn: Promise<void> = Promise.resolve();
  return {
    changed() {
      if (stopped) return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => {
        turn = turn.then(() => (stopped ? undefined : round()));
      }, SETTLE_MS);
    },
    async stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      await turn;
    },
  };
}
