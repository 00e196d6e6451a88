import type { BrowserContext, Page } from 'playwright-core';
import { VI } from '../../renderer/i18n/vi.ts';
import { CLERKS } from '../renderer/app/sample-view.ts';
import { exposeNodeHost } from './node-host.ts';
import { spreadOf, type Spread } from './stats.ts';

const PRESSES = 25;
const PANEL = { width: 1080, height: 1920 };
const PIN_DIGITS = 6;

export interface Presses {
  readonly slowdown: number;
  /** From the finger's touch to the frame that shows the pressed face. */
  readonly painted: Spread;
  /** From the finger's lifting to the thanks, which wait for both copies. */
  readonly durable: Spread;
}

/** Records, in the page, when a finger's press is painted (the task after its frame) and when its lifting is thanked for. */
const WATCH = `
  document.addEventListener('pointerdown', ({ timeStamp }) => {
    const { painted } = window.bench;
    requestAnimationFrame(() => setTimeout(() => painted.push(performance.now() - timeStamp)));
  }, { capture: true });
  document.addEventListener('pointerup', ({ timeStamp }) => {
    const { durable } = window.bench;
    const thanks = new MutationObserver(() => {
      if (document.querySelector('h1')?.textContent !== ${JSON.stringify(VI['thanks.title'])}) return;
      thanks.disconnect();
      durable.push(performance.now() - timeStamp);
    });
    thanks.observe(document, { subtree: true, childList: true, characterData: true });
  }, { capture: true });
`;

async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: VI['waiting.sign-in'] }).click();
  await page.getByRole('button', { name: CLERKS[0]?.name ?? '' }).click();
  for (let digit = 0; digit < PIN_DIGITS; digit += 1)
    await page.getByRole('button', { name: '1', exact: true }).click();
}

interface Recorded {
  readonly painted: readonly number[];
  readonly durable: readonly number[];
}

/** @param slowdown how many times slower the page's processor is made */
export async function measurePresses(
  context: BrowserContext,
  address: string,
  folder: string,
  slowdown: number,
): Promise<Presses> {
  const page = await context.newPage();
  await page.setViewportSize(PANEL);
  const journal = await exposeNodeHost(page, folder);
  await page.goto(address);
  await signIn(page);
  const face = page.getByRole('button', { name: 'Hài lòng', exact: true });
  await face.waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const recorded: { readonly painted: number[]; readonly durable: number[] } = {
    painted: [],
    durable: [],
  };
  await page.evaluate(WATCH);
  for (let press = 0; press < PRESSES; press += 1) {
    await page.evaluate('window.bench = { painted: [], durable: [] }');
    await face.click();
    const undo = page.getByRole('button', { name: VI['thanks.undo'] });
    await undo.waitFor();
    // The shape that WATCH records.
    const { painted, durable } = (await page.evaluate('window.bench')) as Recorded;
    recorded.painted.push(...painted.slice(0, 1));
    recorded.durable.push(...durable.slice(0, 1));
    await undo.click();
    await face.waitFor();
  }
  await page.close();
  await journal.close();
  return {
    slowdown,
    painted: spreadOf(recorded.painted),
    durable: spreadOf(recorded.durable),
  };
}
