import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium, type Browser, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { findChromium } from './chromium.ts';
import { writeContactSheet } from './screenshots-sheet.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'release', 'screenshots');
const MOST_FINDINGS = 3;
const LOCALES = ['vi', 'en'] as const;
const PANELS = [
  { name: 'portrait-1080x1920', width: 1080, height: 1920 },
  { name: 'landscape-1920x1080', width: 1920, height: 1080 },
  { name: 'tablet-1280x800', width: 1280, height: 800 },
] as const;

/** One picture: where it is, and what it shows. */
export interface Shot {
  readonly file: string;
  readonly scene: string;
  readonly locale: string;
  readonly panel: string;
}

async function scenesOf(page: Page, address: string): Promise<readonly string[]> {
  await page.goto(address);
  await page.locator('[data-scene]').first().waitFor();
  return page
    .locator('[data-scene]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-scene') ?? ''));
}

/** A screen whose contents reach beyond the panel, or hide in a box that can't be scrolled, is reported. */
async function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { innerWidth, innerHeight } = window;
    return [...document.querySelectorAll('.stage h1, .stage p, .stage button, .stage img')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        const outside =
          box.left < -1 ||
          box.top < -1 ||
          box.right > innerWidth + 1 ||
          box.bottom > innerHeight + 1;
        const scrolls = element.closest('[data-scrolls]') !== null;
        return (outside && !scrolls) || element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent}`);
  });
}

async function takeAll(
  browser: Browser,
  address: string,
  wanted: RegExp,
): Promise<readonly Shot[]> {
  const shots: Shot[] = [];
  for (const panel of PANELS) {
    const page = await browser.newPage({ viewport: panel });
    const scenes = (await scenesOf(page, address)).filter((scene) => wanted.test(scene));
    for (const scene of scenes) {
      for (const locale of LOCALES) {
        await page.goto(`${address}?scene=${scene}&locale=${locale}`);
        await page.locator('main').waitFor();
        await page.evaluate(async () => {
          await document.fonts.ready;
        });
        const file = `${scene}.${panel.name}.${locale}.png`;
        await page.screenshot({ path: join(OUT, file) });
        for (const finding of (await overflowing(page)).slice(0, MOST_FINDINGS))
          console.log(`${file}: ${finding}`);
        shots.push({ file, scene, locale, panel: panel.name });
      }
    }
    await page.close();
  }
  return shots;
}

/** `npm run screenshots [part of a scene's name]` */
async function main(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('no Chromium: run `npm test` once, or set CHROMIUM');
  const wanted = new RegExp(process.argv[2] ?? '');
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const server = await createServer({
    configFile: false,
    root: join(ROOT, 'renderer'),
    cacheDir: join(ROOT, 'node_modules', '.vite-preview'),
    plugins: [react()],
    logLevel: 'warn',
    server: { host: '127.0.0.1', port: 5190, watch: null, hmr: false },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath });
  try {
    const address = new URL('preview/', server.resolvedUrls?.local[0]).href;
    const shots = await takeAll(browser, address, wanted);
    await writeContactSheet(browser, OUT, shots);
    console.log(`${shots.length} pictures in release/screenshots`);
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
