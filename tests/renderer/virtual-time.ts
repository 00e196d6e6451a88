import type { After } from '../../shared/domain/clock.ts';

interface Timer {
  readonly due: number;
  readonly order: number;
  readonly run: () => void;
}

/** Time that passes only when a test says so, with every timer run at its own moment. */
export class VirtualTime {
  #now = 0;
  #orders = 0;
  #timers: Timer[] = [];
  readonly mono = (): number => this.#now;
  readonly after: After = (ms, run) => {
    const timer = { due: this.#now + ms, order: (this.#orders += 1), run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  /** How many timers are armed. */
  get armed(): number {
    return this.#timers.length;
  }

  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settled();
    for (let runs = 0; ; runs += 1) {
      if (runs > MOST_RUNS) throw new Error(`${MOST_RUNS} timers within ${ms} ms: something spins`);
      const [next] = this.#timers
        .filter(({ due }) => due <= until)
        .toSorted((a, b) => a.due - b.due || a.order - b.order);
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.due);
      next.run();
      await settled();
    }
    this.#now = until;
  }
}

const MOST_RUNS = 20_000;
const LONGEST_CHAIN = 60;

/** Lets everything happen that waits for nothing but promises. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < LONGEST_CHAIN; turn += 1) await Promise.resolve();
}
