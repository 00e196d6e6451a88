import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium, type Browser, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { findChromium } from './chromium.ts';
import { SMALL_HEIGHT, smallName, writeContactSheets } from './screenshots-sheet.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'release', 'screenshots');
const MOST_FINDINGS = 3;
/** As the page's address names them. */
const MODES = [
  { name: 'usual', query: '' },
  { name: 'large', query: 'largeType' },
  { name: 'contrast', query: 'highContrast' },
] as const;
const PANELS = [
  { name: 'portrait-1080x1920', width: 1080, height: 1920 },
  { name: 'landscape-1920x1080', width: 1920, height: 1080 },
  { name: 'tablet-1280x800', width: 1280, height: 800 },
  { name: 'tablet-800x1280', width: 800, height: 1280 },
] as const;

/** One picture: where it is, and what it shows. */
export interface Shot {
  readonly file: string;
  readonly scene: string;
  readonly locale: string;
  readonly panel: string;
  readonly mode: string;
}

interface Offered {
  readonly scenes: readonly string[];
  readonly locales: readonly string[];
}

/** What the preview can show. */
async function offered(page: Page, address: string): Promise<Offered> {
  await page.goto(address);
  await page.locator('[data-scene]').first().waitFor();
  const scenes = await page
    .locator('[data-scene]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-scene') ?? ''));
  const locales = await page.locator('[data-languages]').getAttribute('data-languages');
  return { scenes, locales: locales?.split(' ') ?? [] };
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

interface Look {
  readonly scene: string;
  readonly panel: (typeof PANELS)[number];
  readonly locale: string;
  readonly mode: (typeof MODES)[number];
}

/** A picture for the sheet, drawn small by the browser: a thousand whole ones on one page are more than it can hold. */
async function takeSmall(page: Page, panel: Look['panel'], path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const scale = SMALL_HEIGHT / panel.height;
  const clip = { x: 0, y: 0, width: panel.width, height: panel.height, scale };
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'jpeg',
    quality: 85,
    clip,
  });
  await session.detach();
  writeFileSync(path, Buffer.from(data, 'base64'));
}

async function take(page: Page, { scene, panel, locale, mode }: Look): Promise<Shot> {
  await page.evaluate(async (hash) => {
    location.hash = hash;
    // The picture is drawn in the frame after the one that hears of the new address.
    for (let frames = 0; frames < 3; frames += 1)
      await new Promise((done) => requestAnimationFrame(done));
    await document.fonts.ready;
  }, `scene=${scene}&locale=${locale}&mode=${mode.query}`);
  await page.locator('main').waitFor();
  const file = `${scene}.${panel.name}.${mode.name}.${locale}.png`;
  await page.screenshot({ path: join(OUT, file) });
  await takeSmall(page, panel, join(OUT, smallName(file)));
  for (const finding of (await overflowing(page)).slice(0, MOST_FINDINGS))
    console.log(`${file}: ${finding}`);
  return { file, scene, locale, panel: panel.name, mode: mode.name };
}

async function takeAll(
  browser: Browser,
  address: string,
  wanted: RegExp,
): Promise<readonly Shot[]> {
  const shots: Shot[] = [];
  for (const panel of PANELS) {
    const page = await browser.newPage({ viewport: panel });
    const { scenes, locales } = await offered(page, address);
    for (const scene of scenes.filter((name) => wanted.test(name)))
      for (const mode of MODES)
        for (const locale of locales) shots.push(await take(page, { scene, panel, locale, mode }));
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
  mkdirSync(join(OUT, 'small'), { recursive: true });
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
    await writeContactSheets(browser, OUT, shots);
    console.log(`${shots.length} pictures in release/screenshots`);
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
