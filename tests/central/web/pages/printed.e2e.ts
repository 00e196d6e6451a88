/** What paper gets of the built dashboard: the figures, whose they are, for which days and by which rules; no way to act. */
import type { Browser, Page } from 'playwright-core';
import { getDocumentProxy, extractText } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATALOGUE } from '../../../../central/web/i18n/words.tsx';
import type { View } from '../../../../central/web/view.ts';
import { openBrowser, openDashboard, settle, signIn } from './dashboard.ts';
import { openFilledOffice, type FilledOffice } from './filled-office.ts';

const WORDS = CATALOGUE.vi;
/** A4 across, in points. */
const PAPER = { width: 842, height: 595 };

let office: FilledOffice;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  office = await openFilledOffice();
  browser = await openBrowser();
  page = await openDashboard(await browser.newContext(), office.central.url, 'vi');
  await signIn(page, 'manager', 'vi');
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

interface Printed {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

async function print(view: View): Promise<Printed> {
  await page.getByRole('link', { name: WORDS[`view.${view}`], exact: true }).click();
  await settle(page, 'vi');
  const quarter = page.getByRole('radio', { name: WORDS['period.quarter'], exact: true });
  if ((await quarter.count()) > 0) await quarter.check();
  await settle(page, 'vi');
  return await printed();
}

async function printed(): Promise<Printed> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: true });
  const [, , width = 0, height = 0] = (await document.getPage(1)).view;
  return { text: text.replaceAll(/\s+/g, ' ').normalize('NFC'), width, height };
}

/** The first day of the quarter that today lies in, as Vietnam writes it. */
function firstDay(): string {
  const today = new Date(Date.now() + 7 * 3_600_000);
  const month = today.getUTCMonth() - (today.getUTCMonth() % 3) + 1;
  return `01/${String(month).padStart(2, '0')}/${today.getUTCFullYear()}`;
}

test('the figures stand on A4 with unit, days, rule set and what was chosen', async () => {
  const { text, width, height } = await print('figures');
  expect([Math.round(width), Math.round(height)]).toEqual([PAPER.width, PAPER.height]);
  expect(text).toContain(office.ward.input.unit.name.vi);
  expect(text).toContain(`từ ${firstDay()} đến`);
  // An id may be cut at its hyphen by the end of a line.
  expect(text).toMatch(/Bộ quy tắc kiosk- ?satisfaction- ?1, thang và cách gọi vn- ?5/);
  for (const { name } of office.ward.input.clerks) expect(text).toContain(name);
  // The way it was cut, and none of the ways it was not.
  expect(text).toContain(WORDS['figures.cut.clerks']);
  expect(text).not.toContain(WORDS['period.custom']);
});

test('findings stand with their rule, its version and the days', async () => {
  const { text } = await print('flags');
  expect(text).toContain(`từ ${firstDay()} đến`);
  expect(text).toMatch(/Quy tắc [a-z-]+, phiên bản \d/);
  expect(text).not.toContain(WORDS['flags.reason']);
});

test.each(['figures', 'flags'] as const)('of %s no tab and no button is printed', async (view) => {
  const { text } = await print(view);
  expect(text).not.toContain(WORDS['view.quarantine']);
  expect(text).not.toContain(WORDS['session.out']);
  expect(text).not.toContain(WORDS['figures.print']);
  expect(text).not.toContain(WORDS['flags.run']);
});

test('of the roster names and counters are printed, and no form and no PIN', async () => {
  const { text } = await print('roster');
  for (const { name } of office.ward.input.clerks) expect(text).toContain(name);
  for (const { id } of office.ward.input.counters) expect(text.replaceAll(' ', '')).toContain(id);
  expect(text).not.toContain(WORDS['roster.clerk.add']);
  expect(text).not.toContain(WORDS['roster.pin.give']);
  await page
    .getByRole('button', { name: `${WORDS['roster.pin.give']}: ` })
    .first()
    .click();
  await page.getByRole('button', { name: WORDS['roster.pin.give'], exact: true }).click();
  const told = page.getByRole('region', { name: WORDS['roster.pin.told'] });
  const pin = (await told.locator('code').textContent()) ?? '';
  expect(pin).toMatch(/^\d{6}$/);
  expect((await printed()).text).not.toContain(pin);
});

test('the list of procedures is printed with its codes and without the way to import', async () => {
  const { text } = await print('procedures');
  for (const { code } of office.ward.input.procedures) expect(text).toContain(code);
  expect(text).not.toContain(WORDS['procedures.upload']);
});
