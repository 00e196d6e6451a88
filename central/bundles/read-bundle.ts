import { Decrypter } from 'age-encryption';
import { MAX_LINE_BYTES, type BundleHeader } from '../../shared/bundle/format.ts';
import { makeBundleJudge, type Found } from '../../shared/bundle/judge-bundle.ts';
import { makeLineSplitter } from '../../shared/bundle/split-lines.ts';
import { keyCheck } from './key-check.ts';
import { piecesOf, streamOf } from './web-stream.ts';
import type { ImportFault } from '../../shared/contract/bundles.ts';

export interface ReadParts {
  /** The centre's age identity, or null: then only a file that was opened already can be read. */
  readonly identity: string | null;
  /** The device's key, where it is known from elsewhere than the file. */
  readonly deviceKey: string | null;
}

export type FoundInFile =
  | Exclude<Found, { readonly kind: 'fault' }>
  | { readonly kind: 'fault'; readonly fault: ImportFault };

const AGE_BEGINS = Buffer.from('age-encryption.org/');
/** Not more than one chunk of age at a time: an error in the next one would take what waits behind it. */
const PIECE_BYTES = 65_536;

/**
 * Reads an export file, encrypted or opened already, in pieces. It ends after a fault or a whole file; whatever makes
 * the file end early (cut off, damaged, the stick pulled out) is a fault, and everything before it stands.
 * @throws what the source throws where that is no failure to read a file: it says nothing about the file
 */
export async function* readBundle(
  file: AsyncIterable<Uint8Array>,
  { identity, deviceKey }: ReadParts,
): AsyncGenerator<FoundInFile, void> {
  const judge = makeBundleJudge({ isSigned: keyCheck(), decode, deviceKey });
  const splitter = makeLineSplitter(MAX_LINE_BYTES);
  const source = watch(file);
  const opened = await openFile(pieces(source.bytes), identity);
  source.rethrow();
  if (!opened.ok) {
    const { code, detail } = opened;
    yield { kind: 'fault', fault: { code, detail, line: 0, offset: 0, seq: 0 } };
    return;
  }
  let header: BundleHeader | null = null;
  let cut = '';
  try {
    for await (const piece of opened.bytes) {
      for (const line of splitter.push(piece)) {
        const found = judge.take(line);
        if (found.kind === 'header') ({ header } = found);
        yield found;
        if (found.kind === 'fault') return;
      }
    }
  } catch (error) {
    source.rethrow();
    cut = error instanceof Error ? error.message : String(error);
  }
  const fault = judge.end(splitter.rest());
  if (fault !== null) yield { kind: 'fault', fault: { ...fault, detail: cut || fault.detail } };
  else if (cut !== '') yield { kind: 'fault', fault: behind(header, splitter.rest(), cut) };
}

interface Watched {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly rethrow: () => void;
}

/** A failure to read a file is the system's; whatever else a source throws must not be lost on the way through the seal. */
function watch(file: AsyncIterable<Uint8Array>): Watched {
  let trouble: { readonly error: unknown } | null = null;
  async function* bytes(): AsyncGenerator<Uint8Array, void> {
    try {
      yield* file;
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) trouble = { error };
      throw error;
    }
  }
  return {
    bytes: bytes(),
    rethrow: () => {
      if (trouble !== null) throw trouble.error;
    },
  };
}

/** A file that was whole, and goes on with what is not part of it. */
function behind(
  header: BundleHeader | null,
  { number: line, offset }: { readonly number: number; readonly offset: number },
  detail: string,
): ImportFault {
  return { code: 'after-the-end', line, offset, seq: header?.head.head.to ?? 0, detail };
}

type Opened =
  | { readonly ok: true; readonly bytes: AsyncIterable<Uint8Array> }
  | { readonly ok: false; readonly code: 'needs-identity' | 'not-opened'; readonly detail: string };

async function openFile(
  source: AsyncGenerator<Uint8Array, void>,
  identity: string | null,
): Promise<Opened> {
  const first = await firstPiece(source);
  const whole = startingWith(first, source);
  if (!first.subarray(0, AGE_BEGINS.length).equals(AGE_BEGINS)) return { ok: true, bytes: whole };
  if (identity === null) return { ok: false, code: 'needs-identity', detail: '' };
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return { ok: true, bytes: piecesOf(await decrypter.decrypt(streamOf(whole))) };
  } catch (error) {
    // No telling one from the other: encrypted for another centre, or damaged at its very beginning.
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, code: 'not-opened', detail };
  }
}

/** Enough to see what kind of file it is; less only where the file is shorter, or can't be read any further. */
async function firstPiece(source: AsyncGenerator<Uint8Array, void>): Promise<Buffer> {
  let first = Buffer.alloc(0);
  while (first.length < AGE_BEGINS.length) {
    const next = await source.next().catch(() => null);
    if (next === null || next.done === true) break;
    first = Buffer.concat([first, next.value]);
  }
  return first;
}

async function* startingWith(
  first: Buffer,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  yield* cutUp(first);
  yield* rest;
}

async function* pieces(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of file) yield* cutUp(chunk);
}

function* cutUp(chunk: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < chunk.length; at += PIECE_BYTES) yield chunk.subarray(at, at + PIECE_BYTES);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
