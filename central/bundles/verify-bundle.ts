import { readReceiptFile } from '../../shared/bundle/receipt-file.ts';
import type { BundleHeader } from '../../shared/bundle/format.ts';
import type { ImportFault } from '../../shared/contract/bundles.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { receiptBytes, type Receipt, type SignedReceipt } from '../../shared/log/head.ts';
import { keyCheck } from './key-check.ts';
import { readBundle } from './read-bundle.ts';

/** What proves the opposite of a whole file. */
export type AnchorFault =
  'receipt-unreadable' | 'receipt-forged' | 'receipt-of-another' | 'receipt-differs';
/** What could not be checked, so that a whole file is not yet a proven one. */
export type Doubt =
  | 'device-key-not-given'
  | 'receipt-not-given'
  | 'centre-key-not-given'
  | 'begins-later'
  | 'ends-before-receipt'
  | 'begins-after-receipt'
  | 'ends-after-receipt'
  | 'continued';

export interface VerifyOrder {
  readonly file: AsyncIterable<Uint8Array>;
  readonly identity: string | null;
  /** SPKI DER, base64url. */
  readonly deviceKey: string | null;
  readonly centreKey: string | null;
  /** Content of a receipt file. */
  readonly receipt: string | null;
}

export interface Verification {
  readonly header: BundleHeader | null;
  readonly ended: boolean;
  readonly fault: ImportFault | null;
  readonly anchorFault: AnchorFault | null;
  readonly doubts: readonly Doubt[];
  readonly entries: number;
  readonly batches: number;
  readonly ratings: number;
  /** Device clock of the first and the last entry, ms; null where there is none. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly receipt: Receipt | null;
  /** Whether the file says something of the entry that the receipt names, so that the two were compared. */
  readonly anchored: boolean;
  /** First entry behind what a receipt anchors; null where one anchors the last entry. */
  readonly unanchoredFrom: number | null;
  /** Where the log goes on after a break, by its own word. */
  readonly continuedAt: readonly number[];
}

/** Checks an export without a server: form, chain, sequence, counts, signatures, trailer, and the head that was anchored elsewhere. */
export async function verifyBundle(order: VerifyOrder): Promise<Verification> {
  const anchor = readAnchor(order);
  const { signed } = anchor;
  let header: BundleHeader | null = null;
  let fault: ImportFault | null = null;
  let ended = false;
  let sum: Sum = { entries: 0, batches: 0, ratings: 0, firstAt: null, lastAt: null };
  const continuedAt: number[] = [];
  let anchored = NOT_SEEN;
  for await (const found of readBundle(order.file, order)) {
    if (found.kind === 'fault') ({ fault } = found);
    if (found.kind === 'end') ended = true;
    if (found.kind === 'header') {
      ({ header } = found);
      const { from, prev } = header.head.head;
      if (signed?.receipt.through === from - 1) anchored = prev;
    }
    if (found.kind === 'batch') {
      const { entries } = found.batch;
      sum = added(sum, entries);
      anchored = entries.find(({ seq }) => seq === signed?.receipt.through)?.hash ?? anchored;
      continuedAt.push(...entries.filter(isContinued).map(({ seq }) => seq));
    }
  }
  const receipt = signed?.receipt ?? null;
  const { from, to } = header?.head.head ?? { from: 1, to: 0 };
  const through = anchored === NOT_SEEN ? from - 1 : (receipt?.through ?? from - 1);
  return {
    ...sum,
    header,
    fault,
    ended,
    receipt,
    anchored: anchored !== NOT_SEEN,
    unanchoredFrom: through < to ? through + 1 : null,
    continuedAt,
    anchorFault:
      anchor.fault ?? (header && signed && anchorFault(header, signed.receipt, anchored)),
    doubts: doubtsOf(order, header, receipt, continuedAt),
  };
}

function isContinued({ kind }: Entry): boolean {
  return kind === 'log.continued';
}

const NOT_SEEN = '';

interface Sum {
  readonly entries: number;
  readonly batches: number;
  readonly ratings: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

function added(sum: Sum, entries: readonly Entry[]): Sum {
  return {
    entries: sum.entries + entries.length,
    batches: sum.batches + 1,
    ratings: sum.ratings + entries.filter(({ kind }) => kind === 'rating.given').length,
    firstAt: sum.firstAt ?? entries[0]?.at ?? null,
    lastAt: entries.at(-1)?.at ?? sum.lastAt,
  };
}

interface Anchor {
  readonly signed: SignedReceipt | null;
  readonly fault: AnchorFault | null;
}

/** Without the centre's key from elsewhere, the key in the receipt file shows at least that the file is of one piece. */
function readAnchor({ receipt: text, centreKey }: VerifyOrder): Anchor {
  if (text === null) return { signed: null, fault: null };
  const file = readReceiptFile(text);
  if (file === null) return { signed: null, fault: 'receipt-unreadable' };
  const { receipt: signed } = file;
  const isTrue = keyCheck()(
    centreKey ?? file.centreKey,
    receiptBytes(signed.receipt),
    signed.signature,
  );
  return { signed, fault: isTrue ? null : 'receipt-forged' };
}

function anchorFault(
  { head: { head } }: BundleHeader,
  { device, through, hash }: Receipt,
  anchored: string,
): AnchorFault | null {
  if (device !== head.device) return 'receipt-of-another';
  if (anchored === NOT_SEEN || through < head.from - 1 || through > head.to) return null;
  return anchored === hash ? null : 'receipt-differs';
}

function doubtsOf(
  { deviceKey, centreKey }: VerifyOrder,
  header: BundleHeader | null,
  receipt: Receipt | null,
  continuedAt: readonly number[],
): readonly Doubt[] {
  const { from, to } = header?.head.head ?? { from: 1, to: 0 };
  const doubts: readonly (readonly [Doubt, boolean])[] = [
    ['device-key-not-given', deviceKey === null],
    ['receipt-not-given', receipt === null],
    ['centre-key-not-given', receipt !== null && centreKey === null],
    ['begins-later', from > 1 && receipt?.through !== from - 1],
    ['ends-before-receipt', receipt !== null && receipt.through > to],
    ['begins-after-receipt', receipt !== null && receipt.through < from - 1],
    ['ends-after-receipt', receipt !== null && receipt.through < to],
    ['continued', continuedAt.length > 0],
  ];
  return doubts.filter(([, applies]) => applies).map(([doubt]) => doubt);
}
