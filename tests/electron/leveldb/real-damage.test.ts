/** What a power cut leaves of real stores, mended as at every start, and opened twice by the Chromium that wrote them. */
import {
  appendFileSync,
  mkdtempSync,
  rmSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { tmpdir } from 'node:os';
import { mendProfile } from '../../../electron/leveldb/mend-profile.ts';
import type { Recovery } from '../../../shared/log/kinds.ts';
import { collectNotes } from '../collect-notes.ts';
import {
  logEnd,
  manifestOf,
  openChromium,
  storeOf,
  type Browser,
  type LogEnd,
} from './chromium-stores.ts';

/** How much of the newest log is left as it was, given where each row's commit ended. */
type Damage = (store: string, log: string, ends: readonly LogEnd[]) => number;

interface Case {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  readonly damage: Damage;
}

function sizeAt(ends: readonly LogEnd[], row: number): number {
  const end = ends.at(row);
  if (end === undefined) throw new Error(`no row ${row}`);
  return end.size;
}

/** Cut off so many bytes after the end of a row. */
function torn(row: number, after: number): Damage {
  return (_store, log, ends) => {
    const left = sizeAt(ends, row) + after;
    truncateSync(log, left);
    return left;
  };
}

/** Of the same length, but zeros from there on. */
function zeroed(row: number, after: number): Damage {
  return (_store, log, ends) => {
    const bytes = readFileSync(log);
    const left = sizeAt(ends, row) + after;
    writeFileSync(log, bytes.fill(0, left));
    return left;
  };
}

function longer(tail: Buffer): Damage {
  return (_store, log) => {
    const { size } = statSync(log);
    appendFileSync(log, tail);
    return size;
  };
}

/** A bit turned in what was written last. */
function flipped(row: number, after: number): Damage {
  return (_store, log, ends) => {
    const bytes = readFileSync(log);
    const at = sizeAt(ends, row) + after;
    bytes[at] = (bytes[at] ?? 0) ^ 0x20;
    writeFileSync(log, bytes);
    return at;
  };
}

function manifestLonger(tail: (manifest: Buffer) => Buffer): Damage {
  return (store, log) => {
    const manifest = manifestOf(store);
    appendFileSync(manifest, tail(readFileSync(manifest)));
    return statSync(log).size;
  };
}

const SMALL = { rows: 12, bytes: 400 };
/** Each row takes two or three blocks of 32 KiB. Chromium keeps what is longer than 64 KiB elsewhere. */
const FRAGMENTED = { rows: 8, bytes: 60_000 };
/** A log of more than three megabytes. */
const LONG = { rows: 56, bytes: 60_000 };

const CASES: readonly Case[] = [
  ...[1, 6, 7, 8, 40, 300].map((after) => ({
    name: `torn ${after} bytes into a record`,
    ...SMALL,
    damage: torn(-2, after),
  })),
  { name: 'torn at the end of a record', ...SMALL, damage: torn(-3, 0) },
  ...[1, 8, 200].map((after) => ({
    name: `zeros ${after} bytes into a record`,
    ...SMALL,
    damage: zeroed(-2, after),
  })),
  { name: 'zeros over several records', ...SMALL, damage: zeroed(-5, 3) },
  ...[7, 4_096, 40_000].map((size) => ({
    name: `${size} zeros behind the end`,
    ...SMALL,
    damage: longer(Buffer.alloc(size)),
  })),
  {
    name: 'old bytes of the disk behind the end',
    ...SMALL,
    damage: longer(Buffer.alloc(5_000, 0xa5)),
  },
  { name: 'a turned bit in the last record', ...SMALL, damage: flipped(-2, 60) },
  ...[20, 33_000, 59_000].map((after) => ({
    name: `torn ${after} bytes into a fragmented record`,
    ...FRAGMENTED,
    damage: torn(-2, after),
  })),
  { name: 'zeros in the middle of a fragmented record', ...FRAGMENTED, damage: zeroed(-2, 40_000) },
  ...[-2, -20].map((row) => ({
    name: `a long log, torn in row ${row}`,
    ...LONG,
    damage: torn(row, 50_000),
  })),
  { name: 'a long log, zeros at its end', ...LONG, damage: zeroed(-3, 12_345) },
  {
    name: 'a manifest with a torn record',
    ...SMALL,
    damage: manifestLonger((bytes) => bytes.subarray(0, 20)),
  },
  {
    name: 'a manifest with half a record',
    ...SMALL,
    damage: manifestLonger((bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))),
  },
  {
    name: 'a manifest with zeros at its end',
    ...SMALL,
    damage: manifestLonger(() => Buffer.alloc(4_096)),
  },
];

interface Outcome {
  /** Rows that were durable in what the damage left. */
  readonly durable: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

const SOUND = 'sound';
/** The row that the first start after the damage adds. */
const ADDED = 1_000;
const origin = (index: number): string => `k${index}`;
const upTo = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

let outcomes: readonly Outcome[] = [];
let recovered: readonly Recovery[] = [];
let aside: readonly string[] = [];
let folder = '';
let profile = '';

async function write(
  browser: Browser,
  name: string,
  rows: number,
  bytes: number,
): Promise<readonly LogEnd[]> {
  const ends: LogEnd[] = [];
  for (const seq of upTo(rows)) {
    await browser.add(name, seq, bytes);
    ends.push(logEnd(storeOf(profile, name)));
  }
  return ends;
}

function harm(name: string, { damage }: Case, ends: readonly LogEnd[]): readonly number[] {
  const store = storeOf(profile, name);
  const { file } = logEnd(store);
  const left = damage(
    store,
    join(store, file),
    ends.filter((end) => end.file === file),
  );
  // Rows of an older log are in a table file by now.
  return upTo(ends.filter((end) => end.file !== file || end.size <= left).length);
}

/** Reads every store and then writes to it, as a start of the kiosk does. */
async function start(added: number): Promise<readonly (readonly number[])[]> {
  const browser = await openChromium(profile);
  const found: (readonly number[])[] = [];
  for (const name of [...CASES.keys()].map(origin)) {
    found.push(await browser.rows(name));
    await browser.add(name, added, 300);
  }
  await browser.kill();
  return found;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hai-long-leveldb-'));
  profile = join(folder, 'profile');
  const browser = await openChromium(profile);
  const ends: (readonly LogEnd[])[] = [];
  for (const [index, { rows, bytes }] of CASES.entries())
    ends.push(await write(browser, origin(index), rows, bytes));
  await write(browser, SOUND, 3, 100);
  await browser.kill();
  const durable = CASES.map((one, index) => harm(origin(index), one, ends[index] ?? []));
  const { note, noted } = collectNotes();
  await mendProfile(profile, join(folder, 'aside'), note, (code, detail) => {
    throw new Error(`${code}: ${detail}`);
  });
  recovered = noted;
  aside = readdirSync(join(folder, 'aside'));
  const first = await start(ADDED);
  const second = await start(ADDED + 1);
  outcomes = durable.map((rows, index) => ({
    durable: rows,
    first: first[index] ?? [],
    second: second[index] ?? [],
  }));
  return () => rmSync(folder, { recursive: true, force: true });
}, 300_000);

describe('what was durable is there after the repair, at the first start and at the second:', () => {
  test.each(CASES.map(({ name }, index) => ({ name, index })))('$name', ({ index }) => {
    const { durable, first, second } = outcomes[index] ?? { durable: [], first: [], second: [] };
    expect(durable.length).toBeGreaterThan(2);
    // A row whose commit had not ended may be there or not; what is there has no gap.
    expect(first).toEqual(upTo(first.length));
    expect(first.slice(0, durable.length)).toEqual(durable);
    expect(second).toEqual([...first, ADDED]);
  });
});

test('the repair is on record, and each damaged store was copied aside, the sound one not', () => {
  expect(new Set(recovered.map(({ what }) => what))).toEqual(new Set(['leveldb-trimmed']));
  // A record that was cut off exactly at its end leaves nothing to mend.
  const mended = CASES.flatMap(({ name }, index) =>
    name === 'torn at the end of a record' ? [] : [origin(index)],
  );
  const copied = aside.map((copy) => /https_(\w+)\.invalid/.exec(copy)?.[1] ?? copy);
  // Only so many copies are kept; which of one start's is no matter.
  expect(copied).toHaveLength(10);
  expect(mended).toEqual(expect.arrayContaining(copied));
  expect(recovered).toHaveLength(mended.length);
});
