/** What people do at a kiosk, with their fingers. Words come from the product's own catalogue. */
import type { Locator, Page } from 'playwright-core';
import { VI } from '../../renderer/i18n/vi.ts';
import { tap } from './launch-kiosk.ts';

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

export async function enrol(page: Page, code: string): Promise<void> {
  await page.getByRole('heading', { name: VI['enrolling.title'] }).waitFor();
  for (const character of code.replace('-', '')) await tap(page, button(page, character));
  await tap(page, button(page, VI['enrolling.submit']));
  await seeWaiting(page);
}

/** Nobody is signed in at this counter. */
export async function seeWaiting(page: Page): Promise<void> {
  await page.getByRole('heading', { name: VI['waiting.title'] }).waitFor();
}

export async function signIn(
  page: Page,
  { name, pin }: { readonly name: string; readonly pin: string },
): Promise<void> {
  await tap(page, button(page, VI['waiting.sign-in']));
  await tap(page, page.getByRole('button', { name }));
  for (const digit of pin) await tap(page, button(page, digit));
  await seeQuestion(page);
}

/** Taps a face; resolves as soon as the finger is off it. */
export async function choose(page: Page, level: string): Promise<void> {
  await tap(page, button(page, level));
}

export async function seeThanks(page: Page): Promise<void> {
  await page.getByRole('heading', { name: VI['thanks.title'] }).waitFor();
}

/** A citizen may answer. After thanks this comes by itself. */
export async function seeQuestion(page: Page): Promise<void> {
  await page.getByRole('heading', { name: VI['rating.question'] }).waitFor();
}
