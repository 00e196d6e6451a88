/** One more language by one more file: the sources with it are type-checked, built, served by the real centre and touched. */
import { execFile } from 'node:child_process';
import { cpSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../build/chromium.ts';
import { DEMO_CLERKS } from '../../central/demo/clerks.ts';
import { DEMO_KIOSK_COUNTER, DEMO_UNIT } from '../../central/demo/office.ts';
import { EN } from '../../renderer/i18n/en.ts';
import { FIVE_LEVELS } from '../../shared/domain/scale.ts';
import { signInAtCentre } from '../e2e/centre-desk.ts';
import { startCentreProcess } from '../e2e/centre-process.ts';
import { signIn } from '../e2e/kiosk-hands.ts';
import { createTestDatabase, queryRows } from '../support/postgres.ts';
import { makeFolder } from './make-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = ['build', 'electron', 'renderer', 'shared', 'package.json', 'tsconfig.base.json'];
const TAG = 'tyz';
const NAME = 'Tày';
const ARRIVES_WITHIN_MS = 60_000;

let folder = '';

beforeAll(async () => {
  folder = await makeFolder('hai-long-language-');
  for (const source of SOURCES)
    cpSync(join(ROOT, source), join(folder, source), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Words that can be told from every other language's. */
function translated(): Record<string, string> {
  return Object.fromEntries(Object.entries(EN).map(([key, words]) => [key, `‹${words}›`]));
}

function drop(messages: Readonly<Record<string, string>>): void {
  const language = JSON.stringify({ tag: TAG, name: NAME, base: 'vi', messages });
  const text = `import type { Language } from '../language.ts';\nexport const LANGUAGE: Language = ${language};\n`;
  writeFileSync(join(folder, 'renderer/i18n/further', `${TAG}.ts`), text);
}

async function run(program: string, ...args: readonly string[]): Promise<string> {
  const file = join(ROOT, 'node_modules/.bin', program);
  return await promisify(execFile)(file, args, { cwd: folder }).then(
    () => '',
    (failure: { readonly stdout: string; readonly stderr: string }) =>
      failure.stdout + failure.stderr,
  );
}

async function typeFaults(): Promise<string> {
  return await run('tsc', '-p', 'renderer/tsconfig.json', '--noEmit');
}

test('a language with a missing word fails the check, which names the word', async () => {
  const { 'thanks.title': _, ...rest } = translated();
  drop(rest);
  expect(await typeFaults()).toContain('Property \'"thanks.title"\' is missing');
  drop(translated());
  expect(await typeFaults()).toBe('');
});

test('a language that is whole stands in the switch, speaks from every screen, and goes into the log', async () => {
  drop(translated());
  expect(await run('vite', 'build', '--config', 'build/vite.kiosk.ts', '--logLevel', 'error')).toBe(
    '',
  );
  const database = await createTestDatabase('empty');
  process.env['HAILONG_KIOSK'] = join(folder, 'dist/renderer');
  const centre = await startCentreProcess(join(folder, 'centre'), null, database.url);
  delete process.env['HAILONG_KIOSK'];
  const executablePath = findChromium();
  if (executablePath === undefined || centre.report.admin === null) throw new Error('no start');
  const browser = await chromium.launch({ executablePath });
  try {
    const desk = await signInAtCentre(centre.report.url, centre.report.admin);
    const code = await desk.enrolmentCode(DEMO_UNIT, DEMO_KIOSK_COUNTER);
    const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
    await page.goto(`${centre.report.url}/kiosk/#enrol=${code}`);
    const [clerk] = DEMO_CLERKS;
    if (clerk === undefined) throw new Error('the demo office has no clerk');
    await signIn(page, clerk);
    const choice = page.getByRole('button', { name: NAME, exact: true });
    await choice.click();
    await page.getByRole('heading', { name: `‹${EN['rating.question']}›` }).waitFor();
    expect(await choice.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('html').getAttribute('lang')).toBe(TAG);
    // What the office wrote itself stays in its own language.
    const level = FIVE_LEVELS.levels[3]?.label.vi ?? '';
    await page.getByRole('button', { name: level, exact: true }).click();
    await page.getByRole('button', { name: `‹${EN['explain.skip']}›` }).click();
    await page.getByRole('heading', { name: `‹${EN['thanks.title']}›` }).waitFor();
    await expect
      .poll(() => queryRows(database.url, 'select level, locale from rating'), {
        timeout: ARRIVES_WITHIN_MS,
      })
      .toEqual([{ level: 4, locale: TAG }]);
  } finally {
    await browser.close();
    await centre.stop();
    await database.drop();
  }
});
