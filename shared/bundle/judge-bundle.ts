import { z } from 'zod';
import { batchRequestSchema, type BatchRequest } from '../contract/wire.ts';
import { verifyChain, type Head } from '../log/chain.ts';
import { GENESIS } from '../log/entry.ts';
import { headBytes, type BatchHead } from '../log/head.ts';
import {
  bundleHeaderSchema,
  MAX_LINE_BYTES,
  signedTrailerSchema,
  trailerBytes,
  type BundleHeader,
  type BundleTrailer,
  type SignedTrailer,
} from './format.ts';
import type { Line } from './split-lines.ts';
import { makeTally } from './tally.ts';

export const BUNDLE_FAULTS = [
  'not-a-bundle',
  'line-too-long',
  'line-unreadable',
  'other-key',
  'signature-wrong',
  'header-wrong',
  'not-next',
  'chain-broken',
  'count-wrong',
  'hash-wrong',
  'after-the-end',
  'cut-off',
] as const;
export type BundleFaultCode = (typeof BUNDLE_FAULTS)[number];

/** Where a file can't be believed any further. `seq`: the last entry that could be; 0 for none. */
export interface BundleFault {
  readonly code: BundleFaultCode;
  readonly line: number;
  readonly offset: number;
  readonly seq: number;
  readonly detail: string;
}

/** What a line turned out to be. Nothing after a fault is judged. */
export type Found =
  | { readonly kind: 'header'; readonly header: BundleHeader }
  | { readonly kind: 'batch'; readonly batch: BatchRequest }
  | { readonly kind: 'end' }
  | { readonly kind: 'fault'; readonly fault: BundleFault };

export interface JudgeParts {
  /** Whether the key (SPKI DER, base64url) signed these bytes. */
  readonly isSigned: (publicKey: string, bytes: Uint8Array, signature: string) => boolean;
  /** UTF-8 to text to the letter, a byte order mark with it; null where it isn't UTF-8. */
  readonly decode: (bytes: Uint8Array) => string | null;
  /** The device's key, where it is known from elsewhere than the file. */
  readonly deviceKey: string | null;
}

export interface BundleJudge {
  readonly take: (line: Line) => Found;
  /** At the end of the file, with what stood after the last newline: null where it is whole. */
  readonly end: (rest: Line) => BundleFault | null;
}

type Verdict<T> = { readonly ok: true; readonly value: T } | Refused;
interface Refused {
  readonly ok: false;
  readonly code: BundleFaultCode;
  readonly detail: string;
}

/** Follows a bundle line by line: form, signatures, chain, counts, and the hash of it all. */
export function makeBundleJudge(parts: JudgeParts): BundleJudge {
  const tally = makeTally();
  let header: BundleHeader | null = null;
  let head: Head = { seq: 0, hash: GENESIS };
  let over: 'whole' | 'fault' | null = null;

  function judge({ bytes }: Line): Verdict<Found> {
    if (over !== null) return refused('after-the-end', '');
    if (bytes.length > MAX_LINE_BYTES) return refused('line-too-long', '');
    const text = parts.decode(bytes);
    if (text === null)
      return refused(header === null ? 'not-a-bundle' : 'line-unreadable', 'not UTF-8');
    if (header === null) return readHeader(text, parts);
    return text.startsWith(TRAILER_BEGINS)
      ? readTrailer(text, header, head, tally.trailer(), parts)
      : readBatch(text, header, head, parts);
  }

  function note({ bytes }: Line, found: Found): void {
    switch (found.kind) {
      case 'header':
        ({ header } = found);
        head = { seq: header.head.head.from - 1, hash: header.head.head.prev };
        tally.header(bytes);
        break;
      case 'batch': {
        const { to, hash } = found.batch.head.head;
        head = { seq: to, hash };
        tally.batch(bytes, found.batch.entries.length);
        break;
      }
      case 'end':
        over = 'whole';
        break;
      case 'fault':
        over = 'fault';
    }
  }

  function faultAt(line: Line, { code, detail }: Refused): BundleFault {
    const seq = header === null || head.seq < header.head.head.from ? 0 : head.seq;
    return { code, detail, line: line.number, offset: line.offset, seq };
  }

  return {
    take: (line) => {
      const verdict = judge(line);
      const found: Found = verdict.ok
        ? verdict.value
        : { kind: 'fault', fault: faultAt(line, verdict) };
      note(line, found);
      return found;
    },
    end: (rest) => {
      if (over === 'fault' || (over === 'whole' && rest.bytes.length === 0)) return null;
      return faultAt(rest, refused(over === 'whole' ? 'after-the-end' : 'cut-off', ''));
    },
  };
}

function readHeader(text: string, { isSigned, deviceKey }: JudgeParts): Verdict<Found> {
  const read = parse(text, bundleHeaderSchema, 'not-a-bundle');
  if (!read.ok) return read;
  const { head: whole, publicKey, count } = read.value;
  const { from, to, prev } = whole.head;
  if (deviceKey !== null && deviceKey !== publicKey) return refused('other-key', publicKey);
  if (!isSigned(publicKey, headBytes(whole.head), whole.signature))
    return refused('signature-wrong', 'header');
  if (to < from || count !== to - from + 1) return refused('header-wrong', `${from}–${to}`);
  if (from === 1 && prev !== GENESIS) return refused('header-wrong', 'prev');
  return { ok: true, value: { kind: 'header', header: read.value } };
}

function readBatch(
  text: string,
  { publicKey, head: whole }: BundleHeader,
  head: Head,
  { isSigned }: JudgeParts,
): Verdict<Found> {
  const read = parse(text, batchRequestSchema, 'line-unreadable');
  if (!read.ok) return read;
  const batch = read.value;
  const { head: plain, signature } = batch.head;
  const wrong = notNext(plain, whole.head, head);
  if (wrong !== null) return refused('not-next', wrong);
  if (!isSigned(publicKey, headBytes(plain), signature)) return refused('signature-wrong', 'batch');
  const broken = faultInChain(head, whole.head.device, batch);
  return broken === null
    ? { ok: true, value: { kind: 'batch', batch } }
    : refused('chain-broken', broken);
}

/** @param counted what the trailer must say, by the lines before it */
function readTrailer(
  text: string,
  { publicKey, head: whole }: BundleHeader,
  head: Head,
  counted: BundleTrailer,
  { isSigned }: JudgeParts,
): Verdict<Found> {
  const read = parse(text, signedTrailerSchema, 'line-unreadable');
  if (!read.ok) return read;
  const { trailer, signature } = read.value;
  if (head.seq !== whole.head.to || head.hash !== whole.head.hash)
    return refused('count-wrong', `${head.seq} of ${whole.head.to}`);
  if (trailer.count !== counted.count || trailer.batches !== counted.batches)
    return refused('count-wrong', `${counted.count} of ${trailer.count}`);
  if (trailer.sha256 !== counted.sha256) return refused('hash-wrong', counted.sha256);
  return isSigned(publicKey, trailerBytes(trailer), signature) && isExact(text, read.value)
    ? { ok: true, value: { kind: 'end' } }
    : refused('signature-wrong', 'trailer');
}

/** What is wrong with a batch's place; null where it continues what came before and stays within the file's range. */
function notNext(batch: BatchHead, whole: BatchHead, head: Head): string | null {
  if (batch.device !== whole.device) return batch.device;
  if (batch.from !== head.seq + 1 || batch.to > whole.to) return `${batch.from}–${batch.to}`;
  return batch.prev === head.hash ? null : 'prev';
}

function faultInChain(
  start: Head,
  device: string,
  { head: { head }, entries }: BatchRequest,
): string | null {
  try {
    const chain = verifyChain(start, device, entries);
    if (!chain.ok) return `${chain.fault} ${chain.seq}`;
    return chain.head.seq === head.to && chain.head.hash === head.hash ? null : String(head.to);
  } catch {
    // RFC 8785 refuses lone surrogates, which JSON itself can carry.
    return 'not Unicode';
  }
}

const TRAILER_BEGINS = '{"trailer":';

/** The hash covers every byte before the trailer; the trailer's own line must be what was signed, to the letter. */
function isExact(text: string, value: SignedTrailer): boolean {
  // The last letter of 64 bytes in base64url carries two bits; the other four must be zero.
  const isCanonical = /[AQgw]$/.test(value.signature);
  return isCanonical && text === JSON.stringify(value);
}

function parse<T>(text: string, schema: z.ZodType<T>, code: BundleFaultCode): Verdict<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(code, 'not JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return refused(code, z.prettifyError(parsed.error).split('\n')[0] ?? '');
}

function refused(code: BundleFaultCode, detail: string): Refused {
  return { ok: false, code, detail };
}
