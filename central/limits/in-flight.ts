/** Counts what is under way, in all and for each key. */
export interface InFlight {
  /** The function that ends it, or null when there is no room. */
  enter(key: string): (() => void) | null;
}

export function inFlightLimit(mostInAll: number, mostForOne: number): InFlight {
  const underWay = new Map<string, number>();
  let inAll = 0;
  return {
    enter(key) {
      const ofKey = underWay.get(key) ?? 0;
      if (inAll >= mostInAll || ofKey >= mostForOne) return null;
      inAll += 1;
      underWay.set(key, ofKey + 1);
      let left = false;
      return function leave() {
        if (left) return;
        left = true;
        inAll -= 1;
        const rest = (underWay.get(key) ?? 1) - 1;
        if (rest === 0) underWay.delete(key);
        else underWay.set(key, rest);
      };
    },
  };
}
