import type { Page } from 'playwright-core';

/** The page's wall clock, now and after every load of it. */
export async function moveClock(page: Page, offsetMs: number): Promise<void> {
  await page.addInitScript(shift, offsetMs);
  await page.evaluate(shift, offsetMs);
}

function shift(offset: number): void {
  const clock = globalThis as typeof globalThis & { faultRealNow?: () => number };
  const real = (clock.faultRealNow ??= Date.now.bind(Date));
  Date.now = () => real() + offset;
}
