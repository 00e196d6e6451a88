/** What people do at a kiosk, with their fingers. Words come from the product's own catalogue. */
import type { Locator, Page } from 'playwright-core';
import { VI } from '../../renderer/i18n/vi.ts';
import { DEFAULT_SETTINGS } from '../../shared/contract/counter-settings.ts';
import { tap, touch } from './launch-kiosk.ts';

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

/** The next citizen is there later than the kiosk takes two taps for one. */
const NEXT_MS = DEFAULT_SETTINGS.opening.repeatMs + 300;
const chosenAt = new WeakMap<Page, number>();

/** Taps a face; resolves as soon as the finger is off it. */
export async function choose(page: Page, level: string): Promise<void> {
  const before = chosenAt.get(page) ?? 0;
  await page.waitForTimeout(Math.max(0, before + NEXT_MS - Date.now()));
  chosenAt.set(page, Date.now());
  await tap(page, button(page, level));
}

/** The rating is durable: the kiosk says so before it asks for anything else. */
export async function seeKept(page: Page): Promise<void> {
  await page.getByText(VI['explain.kept'].replace('\u00a0', ' ')).waitFor();
}

/** Leaves the optional questions unanswered. */
export async function skip(page: Page): Promise<void> {
  await tap(page, button(page, VI['explain.skip']));
  await seeThanks(page);
}

/** Types on the glass, key by key; only a comment's first letter may be a capital. */
export async function typeOnGlass(page: Page, keys: string): Promise<void> {
  const keyboard = page.getByRole('group', { name: VI['comment.keys'] });
  for (const key of keys)
    await tap(
      page,
      keyboard.getByRole('button', { name: key === ' ' ? VI['key.space'] : key, exact: true }),
    );
}

export async function seeThanks(page: Page): Promise<void> {
  await page.getByRole('heading', { name: VI['thanks.title'] }).waitFor();
}

/** A citizen who taps and goes. */
export async function rateAndLeave(page: Page, level: string): Promise<void> {
  await choose(page, level);
  await seeKept(page);
  await skip(page);
}

/** Opens the staff screen and presses a button on it; waits until the screen offers it. */
export async function pressStaff(page: Page, name: string): Promise<void> {
  await tap(page, button(page, VI['rating.staff']));
  await tap(page, button(page, name));
}

/** A citizen may answer. After thanks this comes by itself. */
export async function seeQuestion(page: Page): Promise<void> {
  await page.getByRole('heading', { name: VI['rating.question'] }).waitFor();
}

/** Puts the caret where a finger touches the text of a field: at the beginning of `words`. */
export async function touchBefore(page: Page, field: Locator, words: string): Promise<void> {
  const shift = await field.evaluate((area, after) => {
    const style = getComputedStyle(area);
    const pen = document.createElement('canvas').getContext('2d');
    if (pen === null) throw new Error('no canvas to measure with');
    pen.font = style.font;
    const text = area instanceof HTMLTextAreaElement ? area.value : '';
    const { width } = pen.measureText(text.slice(0, text.indexOf(after)));
    const left = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.borderLeftWidth);
    const top = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.lineHeight) / 2;
    return { x: left + width, y: top };
  }, words);
  const box = await field.boundingBox();
  if (box === null) throw new Error('The field has no box');
  await touch(page, { x: box.x + shift.x, y: box.y + shift.y });
}
