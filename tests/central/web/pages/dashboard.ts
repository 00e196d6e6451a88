/** The built dashboard in a real browser, as somebody in some role reads it. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../../../../build/chromium.ts';
import { CATALOGUE } from '../../../../central/web/i18n/words.tsx';
import type { Role } from '../../../../shared/contract/session.ts';
import type { Locale } from '../../../../shared/domain/local-text.ts';
import { PASSWORD } from './people.ts';

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium was found');
  return await chromium.launch({ executablePath });
}

/** The sign-in page in a language. */
export async function openDashboard(
  context: BrowserContext,
  url: string,
  locale: Locale,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: locale === 'vi' ? 'Tiếng Việt' : 'English' }).click();
  await page.getByRole('heading', { level: 1, name: CATALOGUE[locale]['session.title'] }).waitFor();
  return page;
}

export async function signIn(page: Page, role: Role, locale: Locale): Promise<void> {
  const words = CATALOGUE[locale];
  await page.getByLabel(words['session.name']).fill(role);
  await page.getByLabel(words['session.password']).fill(PASSWORD);
  await page.getByRole('button', { name: words['session.submit'], exact: true }).click();
  await page.getByRole('button', { name: words['session.out'] }).waitFor();
  await settle(page, locale);
}

/** Until nothing is being fetched for the first time. */
export async function settle(page: Page, locale: Locale): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const loading = page.getByText(CATALOGUE[locale]['app.loading']).first();
  await loading.waitFor({ state: 'detached' });
}
