import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runVerify, type Verdict } from '../../../central/cli/verify.ts';
import type { Locale } from '../../../shared/domain/local-text.ts';
import { receiptBytes } from '../../../shared/log/head.ts';
import { bundleOf, logOf } from '../../support/bundles.ts';
import { newKeyPair, signBytes, TEST_START } from '../../support/central-kiosk.ts';

const KEYS = newKeyPair();
const CENTRE = newKeyPair();
const LOG = logOf(7);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hailong-verify-'));
  await writeFile(join(folder, 'all.txt'), await bundleOf(KEYS, LOG));
  await writeFile(join(folder, 'later.txt'), await bundleOf(KEYS, LOG, { from: 5, to: 7 }));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The file beside the centre's receipt for the log through an entry. */
async function verdictOf(file: string, through: number, locale: Locale): Promise<Verdict> {
  const { hash = '' } = LOG[through - 1] ?? {};
  const receipt = { device: 'kiosk-1', through, hash, receivedAt: TEST_START };
  const signature = signBytes(receiptBytes(receipt), CENTRE.privateKey);
  const path = join(folder, 'receipt.json');
  const centreKey = CENTRE.publicKey;
  const whole = { format: 'hailong-receipt/1', centreKey, receipt: { receipt, signature } };
  await writeFile(path, JSON.stringify(whole));
  const keys = ['--device-key', KEYS.publicKey, '--centre-key', centreKey];
  return await runVerify([join(folder, file), '--receipt', path, ...keys], locale);
}

test('a file that a receipt anchors at its end is proven', async () => {
  const { exit, text } = await verdictOf('all.txt', 7, 'en');
  expect(exit, text).toBe(0);
  expect(text).toContain('agrees with the centre’s receipt at entry 7');
});

test.each([
  ['vi', 'Từ bản ghi số 6 trở đi không có gì ở nơi khác đối chiếu'],
  ['en', 'From entry 6 on nothing kept elsewhere anchors the file'],
] as const)('a tail behind the receipt is doubted in plain words (%s)', async (locale, words) => {
  const { exit, text } = await verdictOf('all.txt', 5, locale);
  expect(exit).toBe(2);
  expect(text).toContain(words);
});

test.each([
  ['vi', 'khớp biên nhận'],
  ['en', 'agrees with the centre’s receipt'],
] as const)(
  'agreement with a receipt that was never compared is not claimed (%s)',
  async (locale, words) => {
    const { exit, text } = await verdictOf('later.txt', 2, locale);
    expect(exit).toBe(2);
    expect(text).not.toContain(words);
  },
);
