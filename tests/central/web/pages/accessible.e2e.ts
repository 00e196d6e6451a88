/** Every page of the built dashboard, with data, in both languages, in every role: no rule of axe is broken. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CATALOGUE } from '../../../../central/web/i18n/words.tsx';
import { VIEWS_OF } from '../../../../central/web/view.ts';
import { LOCALES, type Locale } from '../../../../shared/domain/local-text.ts';
import { openBrowser, openDashboard, settle, signIn } from './dashboard.ts';
import { openFilledOffice, type FilledOffice } from './filled-office.ts';

/** Everything that axe knows of WCAG 2.0 to 2.2, A and AA, and its best practices. */
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const resultSchema = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      nodes: z.array(z.object({ target: z.array(z.string()), failureSummary: z.string() })),
    }),
  ),
});
const DESKS = ['it', 'manager', 'province', 'auditor'] as const;
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

let office: FilledOffice;
let browser: Browser;
beforeAll(async () => {
  office = await openFilledOffice();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

async function open(locale: Locale): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK });
  await context.addInitScript({ content: axe.source });
  return await openDashboard(context, office.central.url, locale);
}

async function violations(page: Page, where: string): Promise<readonly string[]> {
  const options = JSON.stringify({ runOnly: STANDARDS, resultTypes: ['violations'] });
  const { violations: found } = resultSchema.parse(await page.evaluate(`axe.run(${options})`));
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${where}: ${id} ${target.join(' ')} ${failureSummary}`,
    ),
  );
}

/** At a desk, and on a telephone, where tables scroll and fields stand below one another. */
async function bothWidths(page: Page, where: string): Promise<readonly string[]> {
  const wide = await violations(page, where);
  await page.setViewportSize(PHONE);
  const narrow = await violations(page, `${where}, narrow`);
  await page.setViewportSize(DESK);
  return [...wide, ...narrow];
}

describe.each(LOCALES)('in %s', (locale) => {
  const words = CATALOGUE[locale];

  test('the sign-in, refused', async () => {
    const page = await open(locale);
    const before = await bothWidths(page, 'sign-in');
    await page.getByLabel(words['session.name']).fill('nobody');
    await page.getByLabel(words['session.password']).fill('nothing');
    await page.getByRole('button', { name: words['session.submit'], exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect([...before, ...(await bothWidths(page, 'refused'))]).toEqual([]);
    await page.context().close();
  });

  test.each(DESKS)('every page of the role %s', async (role) => {
    const page = await open(locale);
    await signIn(page, role, locale);
    const found: string[] = [];
    for (const view of VIEWS_OF[role]) {
      await page.getByRole('link', { name: words[`view.${view}`], exact: true }).click();
      await settle(page, locale);
      found.push(...(await bothWidths(page, view)));
    }
    expect(found).toEqual([]);
    await page.context().close();
  });

  test('a clerk’s own page', async () => {
    const page = await open(locale);
    await signIn(page, 'clerk', locale);
    expect(await bothWidths(page, 'own')).toEqual([]);
    await page.context().close();
  });

  test('the roster with its questions, forms, faults and a PIN that is told', async () => {
    const page = await open(locale);
    await signIn(page, 'manager', locale);
    await page.getByRole('link', { name: words['view.roster'], exact: true }).click();
    await settle(page, locale);
    const found: string[] = [];
    await page.getByRole('button', { name: words['roster.clerk.add.submit'] }).click();
    await page.getByRole('alert').waitFor();
    found.push(...(await bothWidths(page, 'faults')));
    await page
      .getByRole('button', { name: `${words['roster.change']}: ` })
      .first()
      .click();
    await page
      .getByRole('button', { name: `${words['roster.leave']}: ` })
      .first()
      .click();
    found.push(...(await bothWidths(page, 'change and question')));
    await page.getByRole('button', { name: words['confirm.no'], exact: true }).click();
    await page
      .getByRole('button', { name: `${words['roster.pin.give']}: ` })
      .first()
      .click();
    await page.getByRole('button', { name: words['roster.pin.give'], exact: true }).click();
    await page.getByRole('region', { name: words['roster.pin.told'] }).waitFor();
    found.push(...(await bothWidths(page, 'PIN')));
    await page
      .getByRole('button', { name: `${words['roster.leave']}: ` })
      .last()
      .click();
    await page.getByRole('button', { name: words['roster.leave'], exact: true }).click();
    await page
      .getByRole('button', { name: `${words['roster.return']}: ` })
      .first()
      .click();
    found.push(...(await bothWidths(page, 'return')));
    expect(found).toEqual([]);
    await page.context().close();
  });

  test('a list of procedures that is looked at, and one with faults', async () => {
    const page = await open(locale);
    await signIn(page, 'manager', locale);
    await page.getByRole('link', { name: words['view.procedures'], exact: true }).click();
    await settle(page, locale);
    const file = (row: string) => ({
      name: 'thu-tuc.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`code,name,field,days,fee_vnd,fee_note,source\n${row}\n`),
    });
    const input = page.getByLabel(words['procedures.file']);
    await input.setInputFiles(file('1.001193,Đăng ký khai sinh,Hộ tịch,1,0,,QĐ 1'));
    await page.getByText(words['procedures.preview'], { exact: true }).waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    const found = [...(await bothWidths(page, 'preview'))];
    await input.setInputFiles(file('1.x,,Hộ tịch,một,0,,QĐ 1'));
    await page.getByRole('alert').waitFor();
    found.push(...(await bothWidths(page, 'faults')));
    expect(found).toEqual([]);
    await page.context().close();
  });

  test('the figures by everything, with estimates, a funnel and one clerk’s procedures', async () => {
    const page = await open(locale);
    await signIn(page, 'manager', locale);
    await page.getByRole('radio', { name: words['period.quarter'], exact: true }).check();
    await page.getByRole('button', { name: words['period.earlier'] }).click();
    await page.getByLabel(words['figures.estimate.show']).check();
    const found: string[] = [];
    for (const cut of ['counters', 'procedures', 'units', 'clerks'] as const) {
      await page.getByRole('radio', { name: words[`figures.cut.${cut}`], exact: true }).check();
      await settle(page, locale);
      found.push(...(await bothWidths(page, cut)));
    }
    await page.getByRole('button', { name: words['clerk-procedures.open'] }).first().click();
    await settle(page, locale);
    found.push(...(await bothWidths(page, 'clerk-procedures')));
    expect(found).toEqual([]);
    await page.context().close();
  });
});
