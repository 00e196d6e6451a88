/** A file from a stick whose tab was closed in the middle: chosen again, it goes on, in a real browser. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../../../../central/accounts/create-user.ts';
import { CATALOGUE } from '../../../../central/web/i18n/words.tsx';
import { BUNDLE_PART_BYTES } from '../../../../shared/contract/bundles.ts';
import { bundleOf, sealedFor } from '../../../support/bundles.ts';
import { startCentral, type TestCentral } from '../../../support/central.ts';
import { enrolKioskWith, newKeyPair, ratingGiven } from '../../../support/central-kiosk.ts';
import { openBrowser, openDashboard, settle, signIn } from './dashboard.ts';
import { PASSWORD } from './people.ts';

const WORDS = CATALOGUE.vi;

let folder: string;
let central: TestCentral;
let browser: Browser;
let stick: string;
let parts: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hailong-stick-'));
  central = await startCentral();
  browser = await openBrowser();
  await createUser(central.parts, { name: 'it', role: 'it', password: PASSWORD }, 'test');
  const keys = newKeyPair();
  const kiosk = await enrolKioskWith(keys, central.url, await central.enrolCode('quay-3'));
  for (let n = 0; n < 3_000; n += 1) kiosk.append(ratingGiven());
  const { recipient } = central.parts.exportKey;
  const file = await sealedFor(recipient, await bundleOf(keys, kiosk.log));
  stick = join(folder, `hai-long-${kiosk.device}-1-3000.age`);
  await writeFile(stick, file);
  parts = Math.ceil(file.length / BUNDLE_PART_BYTES);
});
afterAll(async () => {
  await browser?.close();
  await central?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The page with the devices; `sent` are the parts that it asks the centre to take, and where it begins anew. */
async function openDesk(): Promise<{ readonly page: Page; readonly sent: string[] }> {
  const page = await openDashboard(await browser.newContext(), central.url, 'vi');
  await signIn(page, 'it', 'vi');
  await page.getByRole('link', { name: WORDS['view.devices'], exact: true }).click();
  await settle(page, 'vi');
  const sent: string[] = [];
  page.on('request', (request) => {
    const part = /\/parts\/(\d+)/.exec(request.url())?.[1];
    if (part !== undefined) sent.push(part);
    if (request.method() === 'POST') sent.push('begun');
  });
  return { page, sent };
}

test('chosen again after the tab was closed, a file goes on where it stopped', async () => {
  expect(parts).toBeGreaterThan(1);
  const first = await openDesk();
  await first.page.route(/\/parts\/1\b/, () => undefined);
  await first.page.getByLabel(WORDS['bundles.file']).setInputFiles(stick);
  await expect.poll(() => first.sent).toContain('1');
  await first.page.close();

  const { page, sent } = await openDesk();
  await page.getByText(WORDS['bundles.past.again']).waitFor();
  await page.getByLabel(WORDS['bundles.file']).setInputFiles(stick);
  await page.getByText(WORDS['bundles.whole']).waitFor();
  // The newest one that had arrived once more, to see that it is the same file, and then the rest.
  expect(sent).toEqual(Array.from({ length: parts }, (_, part) => String(part)));
  await page.reload();
  await settle(page, 'vi');
  const receipt = page.getByRole('link', { name: /3000/ });
  expect(await receipt.getAttribute('download')).toMatch(/receipt\.json$/);
  expect(await page.getByText(WORDS['bundles.past.again']).count()).toBe(0);
});
