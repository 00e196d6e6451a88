import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { BatchRequest } from '../contract/wire.ts';
import { MAX_BATCH_ENTRIES } from '../contract/wire.ts';
import type { Entry } from '../log/entry.ts';
import { batchHead, headBytes, type BatchHead, type SignedHead } from '../log/head.ts';
import {
  BATCH_TARGET_BYTES,
  BUNDLE_FORMAT,
  trailerBytes,
  type BundleHeader,
  type SignedTrailer,
} from './format.ts';
import { makeTally } from './tally.ts';

/** Sequence numbers, both with them. */
export interface EntryRun {
  readonly from: number;
  readonly to: number;
}

/** What a bundle is made of. `read`: up to `limit` entries from `seq` on, oldest first. */
export interface BundleSource {
  readonly app: string;
  /** SPKI DER, base64url. */
  readonly publicKey: string;
  readonly read: (seq: number, limit: number) => Promise<readonly Entry[]>;
  /** ECDSA P-256 with SHA-256, IEEE P1363 form, base64url. */
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => string | Promise<string>;
  /** Wall clock, ms. */
  readonly now: () => number;
}

export interface BundlePiece {
  readonly bytes: Uint8Array;
  /** Entries written by now. */
  readonly done: number;
}

/** The lines of a bundle, one batch in memory at a time. Throws where the log lacks an entry of the run. */
export async function* writeBundle(
  source: BundleSource,
  run: EntryRun,
): AsyncGenerator<BundlePiece, void> {
  const { app, publicKey, sign } = source;
  const tally = makeTally();
  const head = await signed(source, await headOfRun(source, run));
  const count = run.to - run.from + 1;
  const header = lineOf({ bundle: BUNDLE_FORMAT, app, publicKey, count, head });
  tally.header(header);
  yield { bytes: ended(header), done: 0 };
  for (let seq = run.from; seq <= run.to;) {
    const entries = fitting(await readRun(source, seq, run.to));
    const plain = batchHead(entries, source.now());
    if (plain === null) throw new Error(`entry ${seq} is not in the log`);
    const line = lineOf({ head: await signed(source, plain), entries });
    tally.batch(line, entries.length);
    seq = plain.to + 1;
    yield { bytes: ended(line), done: plain.to - run.from + 1 };
  }
  const trailer = tally.trailer();
  const signature = await sign(trailerBytes(trailer));
  yield { bytes: ended(lineOf({ trailer, signature })), done: count };
}

async function headOfRun(source: BundleSource, { from, to }: EntryRun): Promise<BatchHead> {
  const [first] = await readRun(source, from, from);
  const [last] = await readRun(source, to, to);
  if (first === undefined || last === undefined) throw new Error(`${from}–${to} is not in the log`);
  const { device, prev } = first;
  return { device, from, to, prev, hash: last.hash, at: source.now() };
}

async function readRun(
  { read }: BundleSource,
  from: number,
  to: number,
): Promise<readonly Entry[]> {
  const entries = await read(from, Math.min(MAX_BATCH_ENTRIES, to - from + 1));
  if (entries[0]?.seq !== from) throw new Error(`entry ${from} is not in the log`);
  return entries;
}

/** The first of them that stay below what a batch may hold in bytes; one at least. */
function fitting(entries: readonly Entry[]): readonly Entry[] {
  let bytes = 0;
  const most = entries.findIndex((entry) => {
    bytes += utf8ToBytes(JSON.stringify(entry)).length + 1;
    return bytes > BATCH_TARGET_BYTES;
  });
  return most === -1 ? entries : entries.slice(0, Math.max(1, most));
}

async function signed({ sign }: BundleSource, head: BatchHead): Promise<SignedHead> {
  return { head, signature: await sign(headBytes(head)) };
}

function lineOf(value: BundleHeader | BatchRequest | SignedTrailer): Uint8Array {
  return utf8ToBytes(JSON.stringify(value));
}

function ended(line: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(line.length + 1);
  bytes.set(line);
  bytes[line.length] = 0x0a;
  return bytes;
}
