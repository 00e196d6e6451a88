import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { StartReport } from '../central/demo/start-message.ts';
import { findChromium } from './chromium.ts';
import { complain, say } from './console/say.ts';
import { buildAll, isBuilt } from './start/build-if-stale.ts';
import { startCentre } from './start/centre.ts';
import { kioskAddress } from './start/kiosk-command.ts';
import { showDevices, signInAtDashboard, untilCounted } from './walkthrough/dashboard-part.ts';
import { rate, signInAtKiosk, WALKTHROUGH_CLERK } from './walkthrough/kiosk-part.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'docs', 'walkthrough');
const ALL_MAY_ENTER = 0o755;
const PANEL = { width: 1280, height: 800 };
/** Enough for a share to be shown, with something to see in it. */
const GOOD = 'Hài lòng';
const BEST = 'Rất hài lòng';
const TAPS = [
  BEST,
  GOOD,
  BEST,
  'Bình thường',
  GOOD,
  BEST,
  BEST,
  'Không hài lòng',
  GOOD,
  BEST,
  GOOD,
];

/** From an empty data folder to a figure, on the programs of `npm start` and a real browser. */
async function walk(context: BrowserContext, report: StartReport): Promise<number> {
  let taken = 0;
  async function shoot(page: Page, name: string): Promise<void> {
    taken += 1;
    await page.screenshot({
      path: join(OUT, `${name}.png`),
      animations: 'disabled',
      fullPage: true,
    });
  }
  const kiosk = await context.newPage();
  await kiosk.goto(kioskAddress(report.url, report.demo?.enrolCode ?? null));
  const pin = report.demo?.clerks.find(({ name }) => name === WALKTHROUGH_CLERK)?.pin ?? '';
  await signInAtKiosk(kiosk, pin, shoot);
  await shoot(kiosk, '2-kiosk-rating');

  const dashboard = await context.newPage();
  await signInAtDashboard(dashboard, report);
  await kiosk.bringToFront();
  await rate(kiosk, GOOD, () => shoot(kiosk, '3-kiosk-reasons'));
  await dashboard.bringToFront();
  await untilCounted(dashboard, WALKTHROUGH_CLERK, 1);
  await shoot(dashboard, '4-dashboard-one-tap');

  await kiosk.bringToFront();
  for (const level of TAPS) await rate(kiosk, level);
  await dashboard.bringToFront();
  await untilCounted(dashboard, WALKTHROUGH_CLERK, TAPS.length + 1);
  await shoot(dashboard, '5-dashboard-figure');
  await showDevices(dashboard);
  await shoot(dashboard, '6-devices');
  return taken;
}

async function run(executablePath: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hailong-walkthrough-'));
  // Where we are root, PostgreSQL runs in another account and must get in.
  chmodSync(folder, ALL_MAY_ENTER);
  const env = {
    ...process.env,
    HAILONG_DATA: join(folder, 'data'),
    HAILONG_PORT: '0',
    HAILONG_LOG: 'warn',
  };
  const centre = await startCentre(ROOT, { kiosk: 'browser', enrolAnyway: false }, env);
  if (!centre) throw new Error('the centre did not start');
  try {
    mkdirSync(OUT, { recursive: true });
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath,
      viewport: PANEL,
      locale: 'vi-VN',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    try {
      const count = await walk(context, centre.report);
      say({ key: 'walkthrough.done', values: { count, folder: OUT } });
    } finally {
      await context.close();
    }
  } finally {
    await centre.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const browser = findChromium();
if (browser === undefined) {
  complain({ key: 'walkthrough.no-browser' });
  process.exitCode = 1;
} else if (isBuilt(ROOT) || (await buildAll(ROOT)).ok) {
  await run(browser);
} else {
  process.exitCode = 1;
}
