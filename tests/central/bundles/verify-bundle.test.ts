import fc from 'fast-check';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyBundle, type Verification } from '../../../central/bundles/verify-bundle.ts';
import { headOf, seal } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import { receiptBytes, type Receipt } from '../../../shared/log/head.ts';
import { bundleOf, inPieces, logOf, sealedFor } from '../../support/bundles.ts';
import { newKeyPair, signBytes, TEST_START } from '../../support/central-kiosk.ts';

const KEYS = newKeyPair();
const CENTRE = newKeyPair();
const LOG = logOf(7);
const RUNS = 200;

let identity: string;
let plain: Buffer;
let sealed: Buffer;
beforeAll(async () => {
  identity = await generateX25519Identity();
  plain = await bundleOf(KEYS, LOG);
  sealed = await sealedFor(await identityToRecipient(identity), plain);
});

function receiptText(change: Partial<Receipt> = {}, centre = CENTRE): string {
  const { seq: through, hash } = LOG.at(-1)!;
  const receipt = { device: 'kiosk-1', through, hash, receivedAt: TEST_START, ...change };
  const signature = signBytes(receiptBytes(receipt), centre.privateKey);
  return JSON.stringify({
    format: 'hailong-receipt/1',
    centreKey: centre.publicKey,
    receipt: { receipt, signature },
  });
}

async function verify(
  bytes: Uint8Array,
  { receipt = receiptText(), deviceKey = KEYS.publicKey } = {},
): Promise<Verification> {
  const centreKey = CENTRE.publicKey;
  return await verifyBundle({
    file: inPieces(bytes, 1_000),
    identity,
    deviceKey,
    centreKey,
    receipt,
  });
}

function isWhole({ ended, fault, anchorFault }: Verification): boolean {
  return ended && fault === null && anchorFault === null;
}

function isProven(result: Verification): boolean {
  return isWhole(result) && result.doubts.length === 0;
}

describe('a file that nobody touched', () => {
  test.each(['opened', 'encrypted'])('is whole and proven (%s)', async (form) => {
    const result = await verify(form === 'opened' ? plain : sealed);
    expect(isProven(result)).toBe(true);
    expect(result).toMatchObject({ entries: 7, batches: 1, ratings: 0 });
  });

  test('without the device’s key or a receipt it is whole and not proven', async () => {
    const order = { file: inPieces(plain), identity: null, deviceKey: null, centreKey: null };
    const result = await verifyBundle({ ...order, receipt: null });
    expect(isWhole(result)).toBe(true);
    expect(result.doubts).toEqual(['device-key-not-given', 'receipt-not-given']);
  });

  test('says where it begins and ends beside the receipt', async () => {
    const later = await bundleOf(KEYS, LOG, { from: 3, to: 5 });
    expect((await verify(later)).doubts).toEqual(['begins-later', 'ends-before-receipt']);
    const before = receiptText({ through: 2, hash: LOG[1]!.hash });
    const anchoredBefore = await verify(later, { receipt: before });
    expect(anchoredBefore).toMatchObject({ anchored: true, unanchoredFrom: 3 });
    expect(anchoredBefore.doubts).toEqual(['ends-after-receipt']);
    const atEnd = receiptText({ through: 5, hash: LOG[4]!.hash });
    expect(await verify(later, { receipt: atEnd })).toMatchObject({
      anchored: true,
      unanchoredFrom: null,
      doubts: ['begins-later'],
    });
    const long = receiptText({ through: 1, hash: LOG[0]!.hash });
    const notCompared = await verify(later, { receipt: long });
    expect(notCompared).toMatchObject({ anchored: false, unanchoredFrom: 3 });
    expect(notCompared.doubts).toContain('begins-after-receipt');
  });

  test('is not proven where it goes on behind the receipt: that part could be written anew', async () => {
    const { seq: through, hash } = LOG[4]!;
    const result = await verify(plain, { receipt: receiptText({ through, hash }) });
    expect(result).toMatchObject({ anchored: true, unanchoredFrom: 6 });
    expect(result.doubts).toEqual(['ends-after-receipt']);
    expect(isWhole(result)).toBe(true);
  });

  test('is not proven where the log itself says that it broke off', async () => {
    const last = LOG.at(-1)!;
    const { device, at, mono, boot } = last;
    const place = headOf(last);
    const body = { cause: 'behind-centre', store: place, journal: place, carried: 0 } as const;
    const stamp = { device, at, mono, boot };
    const broken = [...LOG, seal(place, { kind: 'log.continued', body }, stamp)];
    const { seq: through, hash } = broken.at(-1)!;
    const result = await verify(await bundleOf(KEYS, broken), {
      receipt: receiptText({ through, hash }),
    });
    expect(result.continuedAt).toEqual([8]);
    expect(result.doubts).toEqual(['continued']);
  });
});

describe('never whole', () => {
  async function neverWhole(change: (bytes: Buffer, at: number) => Buffer): Promise<void> {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.nat(), async (encrypted, place) => {
        const bytes = encrypted ? sealed : plain;
        const changed = change(bytes, place % bytes.length);
        fc.pre(!changed.equals(bytes));
        expect(isWhole(await verify(changed))).toBe(false);
      }),
      { numRuns: RUNS },
    );
  }

  test('with a bit flipped anywhere', async () => {
    await neverWhole((bytes, at) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      return changed;
    });
  });

  test('with a byte taken out anywhere', async () => {
    await neverWhole((bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]));
  });

  test('with a byte put in anywhere', async () => {
    await neverWhole((bytes, at) =>
      Buffer.concat([bytes.subarray(0, at), Buffer.from('0'), bytes.subarray(at)]),
    );
  });

  test('cut off anywhere', async () => {
    await neverWhole((bytes, at) => bytes.subarray(0, at));
  });

  test('with anything behind its end', async () => {
    for (const more of ['\n', ' ', '{}\n', 'x'.repeat(70_000)]) {
      for (const bytes of [plain, sealed]) {
        const longer = Buffer.concat([bytes, Buffer.from(more)]);
        expect(isWhole(await verify(longer))).toBe(false);
      }
    }
  });

  test('with a line left out, doubled or moved', async () => {
    const long = await bundleOf(KEYS, logOf(1_200));
    const lines = long.toString().trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    const receipt = receiptText({ through: 1_200, hash: logOf(1_200).at(-1)!.hash });
    const check = async (changed: readonly string[]): Promise<boolean> =>
      isWhole(await verify(Buffer.from(`${changed.join('\n')}\n`), { receipt }));
    expect(await check(lines)).toBe(true);
    for (const [at, line] of lines.entries()) {
      expect(await check(lines.toSpliced(at, 1))).toBe(false);
      expect(await check(lines.toSpliced(at, 0, line))).toBe(false);
      for (const to of lines.keys())
        if (to !== at)
          expect(await check(lines.toSpliced(at, 1).toSpliced(to, 0, line))).toBe(false);
    }
  });

  test('with the same content in other bytes', async () => {
    const lines = plain.toString().trimEnd().split('\n');
    for (const [at, line] of lines.entries()) {
      const spaced = lines.with(at, line.replace('{', '{ '));
      expect(isWhole(await verify(Buffer.from(`${spaced.join('\n')}\n`)))).toBe(false);
    }
    const [last = ''] = lines.slice(-1);
    // The last letter of a signature has bits to spare: another letter stands for the same bytes.
    const twin: Readonly<Record<string, string>> = { A: 'B', Q: 'R', g: 'h', w: 'x' };
    const other = last.replace(/(.)"}$/, (_, letter: string) => `${twin[letter] ?? '?'}"}`);
    const changed = Buffer.from(`${[...lines.slice(0, -1), other].join('\n')}\n`);
    expect(isWhole(await verify(changed))).toBe(false);
  });

  test('made by another key than the device’s', async () => {
    const forged = await bundleOf(newKeyPair(), LOG);
    expect((await verify(forged)).fault?.code).toBe('other-key');
  });

  test('rewritten by the device itself after the centre had it', async () => {
    const rewritten = await bundleOf(KEYS, [...logOf(6), ...rewrittenLast()]);
    expect((await verify(rewritten)).anchorFault).toBe('receipt-differs');
  });

  test('with its newest entries dropped before the export', async () => {
    const result = await verify(await bundleOf(KEYS, LOG, { from: 1, to: 5 }));
    expect(isProven(result)).toBe(false);
    expect(result.doubts).toContain('ends-before-receipt');
  });

  test.each([
    ['of another device', receiptText({ device: 'kiosk-2' }), 'receipt-of-another'],
    ['of another centre', receiptText({}, newKeyPair()), 'receipt-forged'],
    ['that is none', '{}', 'receipt-unreadable'],
  ])('beside a receipt %s', async (_name, receipt, fault) => {
    expect((await verify(plain, { receipt })).anchorFault).toBe(fault);
  });
});

function rewrittenLast(): Entry[] {
  const before = LOG.at(-2)!;
  return logOf(1, 'kiosk-1', { seq: before.seq, hash: before.hash });
}

test('a file for another centre, or without the key, says so', async () => {
  const order = { deviceKey: null, centreKey: null, receipt: null };
  const other = await generateX25519Identity();
  const wrong = await verifyBundle({ ...order, file: inPieces(sealed), identity: other });
  expect(wrong.fault?.code).toBe('not-opened');
  const none = await verifyBundle({ ...order, file: inPieces(sealed), identity: null });
  expect(none.fault?.code).toBe('needs-identity');
});
