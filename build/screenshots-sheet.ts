import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Shot } from './screenshots.ts';

const SHEET_WIDTH = 2400;

function figure({ file, scene, locale, panel }: Shot): string {
  return `<figure><img src="${file}" alt=""><figcaption>${scene} · ${panel} · ${locale}</figcaption></figure>`;
}

/** All pictures on one page, side by side, as `index.html` and `contact-sheet.png`. */
export async function writeContactSheet(
  browser: Browser,
  folder: string,
  shots: readonly Shot[],
): Promise<void> {
  const rows = Map.groupBy(shots, ({ scene }) => scene);
  const body = [...rows.values()].map((row) => `<section>${row.map(figure).join('')}</section>`);
  const html = `<!doctype html><meta charset="utf-8"><title>Hài Lòng: screens</title>
<style>
  body { margin: 24px; font: 13px system-ui; background: #ccc; }
  section { display: flex; gap: 16px; align-items: flex-end; margin-bottom: 32px; }
  figure { margin: 0; }
  img { height: 320px; box-shadow: 0 1px 6px #0006; }
</style>
${body.join('\n')}`;
  const path = join(folder, 'index.html');
  writeFileSync(path, html);
  const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 800 } });
  await page.goto(pathToFileURL(path).href);
  await page.screenshot({ path: join(folder, 'contact-sheet.png'), fullPage: true });
  await page.close();
}
