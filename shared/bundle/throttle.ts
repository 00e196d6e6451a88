/** Fewer than this apart, two reports of progress say the same, ms. */
const EVERY_MS = 250;

/** Passes on the first call and then one in a while. @param mono ms of a clock that only runs forward */
export function throttled(
  mono: () => number,
  report: (done: number, total: number) => void,
): (done: number, total: number) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    if (mono() - last < EVERY_MS) return;
    last = mono();
    report(done, total);
  };
}
