import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Shot } from './screenshots.ts';

/** Wide enough for two screens of a lying panel, each in its modes and languages; a page higher than 16,384 px can't be drawn. */
const SHEET_WIDTH = 3400;
/** px of a picture on the sheet. */
export const SMALL_HEIGHT = 150;

const STYLE = `<style>
  body { margin: 24px; font: 13px system-ui; background: #ccc; }
  main { display: flex; flex-wrap: wrap; gap: 12px 28px; }
  section { display: flex; gap: 6px; }
  figure { width: min-content; margin: 0; }
  h1 { margin: 0 0 12px; font-size: 20px; }
  h2 { margin: 0 0 4px; font-size: 14px; }
  img { height: ${SMALL_HEIGHT}px; box-shadow: 0 1px 6px #0006; }
  figcaption { font-size: 9px; }
</style>`;

export function smallName(file: string): string {
  return `small/${file.replace(/\.png$/, '.jpg')}`;
}

function figure({ file, locale, mode }: Shot): string {
  return `<figure><a href="${file}"><img src="${smallName(file)}" alt=""></a><figcaption>${mode} · ${locale}</figcaption></figure>`;
}

function screen(scene: string, shots: readonly Shot[]): string {
  return `<div><h2>${scene}</h2><section>${shots.map(figure).join('')}</section></div>`;
}

function sheet(panel: string, shots: readonly Shot[]): string {
  const screens = Array.from(
    Map.groupBy(shots, ({ scene }) => scene),
    ([scene, taken]) => screen(scene, taken),
  );
  return `<!doctype html><meta charset="utf-8"><title>Hài Lòng: ${panel}</title>${STYLE}
<h1>${panel}</h1><main>${screens.join('\n')}</main>`;
}

/** All pictures of a panel side by side, as `<panel>.html` and `<panel>.contact-sheet.png`; `index.html` leads to them. */
export async function writeContactSheets(
  browser: Browser,
  folder: string,
  shots: readonly Shot[],
): Promise<void> {
  const panels = Map.groupBy(shots, ({ panel }) => panel);
  for (const [panel, taken] of panels) {
    const path = join(folder, `${panel}.html`);
    writeFileSync(path, sheet(panel, taken));
    const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 800 } });
    await page.goto(pathToFileURL(path).href);
    await page.screenshot({ path: join(folder, `${panel}.contact-sheet.png`), fullPage: true });
    await page.close();
  }
  const links = Array.from(panels.keys(), (panel) => `<p><a href="${panel}.html">${panel}</a>`);
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Hài Lòng: screens</title>${links.join('\n')}`,
  );
}
