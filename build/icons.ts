import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

const FOLDER = join(import.meta.dirname, 'icons');
const SIZES_PX = [16, 32, 48, 64, 128, 256, 512, 1024];

/** Draws icon.svg at every size that the installers ask for, under the names that electron-builder looks for. */
async function drawIcons(executablePath: string): Promise<void> {
  const svg = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage();
    for (const size of SIZES_PX) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await page.screenshot({ path: join(FOLDER, `${size}x${size}.png`), omitBackground: true });
    }
  } finally {
    await browser.close();
  }
}

const executablePath = findChromium();
if (executablePath === undefined)
  throw new Error('no Chromium: run npm test once, it installs one');
await drawIcons(executablePath);
