import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Shot } from './screenshots.ts';

/** Wide enough for one screen in a row: three panels in three modes and two languages. */
const SHEET_WIDTH = 3300;
/** px of a picture on the sheet. */
export const SMALL_HEIGHT = 150;

export function smallName(file: string): string {
  return `small/${file.replace(/\.png$/, '.jpg')}`;
}

function figure({ file, locale, panel, mode }: Shot): string {
  return `<figure><a href="${file}"><img src="${smallName(file)}" alt=""></a><figcaption>${panel} · ${mode} · ${locale}</figcaption></figure>`;
}

/** All pictures on one page, side by side, as `index.html` and `contact-sheet.png`. */
export async function writeContactSheet(
  browser: Browser,
  folder: string,
  shots: readonly Shot[],
): Promise<void> {
  const rows = Map.groupBy(shots, ({ scene }) => scene);
  const body = Array.from(
    rows,
    ([scene, row]) => `<h2>${scene}</h2><section>${row.map(figure).join('')}</section>`,
  );
  const html = `<!doctype html><meta charset="utf-8"><title>Hài Lòng: screens</title>
<style>
  body { margin: 24px; font: 13px system-ui; background: #ccc; }
  section { display: flex; flex-wrap: wrap; gap: 8px; align-items: flex-end; margin-bottom: 16px; }
  figure { margin: 0; }
  h2 { margin: 0 0 4px; font-size: 15px; }
  img { height: ${SMALL_HEIGHT}px; box-shadow: 0 1px 6px #0006; }
  figcaption { font-size: 9px; }
</style>
${body.join('\n')}`;
  const path = join(folder, 'index.html');
  writeFileSync(path, html);
  const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 800 } });
  await page.goto(pathToFileURL(path).href);
  await page.screenshot({ path: join(folder, 'contact-sheet.png'), fullPage: true });
  await page.close();
}
