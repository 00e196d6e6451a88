import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../../central/demo/year/random.ts';
import { pick, whole } from '../plan/plan-round.ts';
import type { Places } from '../subjects/subject.ts';

/** What a power cut leaves of a file's end: too short, or full length with nothing in it. */
export type Spoiling = 'torn' | 'zeros';

const MOST_SPOILT_BYTES = 6_000;

export function spoilStoreLog(places: Places, spoiling: Spoiling, random: Random): void {
  for (const file of newest(places, /\.log$/)) spoilEnd(file, spoiling, random);
}

export function spoilManifest(places: Places, spoiling: Spoiling, random: Random): void {
  for (const file of newest(places, /^MANIFEST-/)) spoilEnd(file, spoiling, random);
}

export function truncateStoreFile(places: Places, random: Random): void {
  const file = anyStoreFile(places, random);
  truncateSync(file, Math.floor(statSync(file).size * random()));
}

export function deleteStoreFile(places: Places, random: Random): void {
  rmSync(anyStoreFile(places, random));
}

export function deleteStore({ stores }: Places): void {
  for (const store of stores) rmSync(store, { recursive: true });
}

export function spoilJournal({ journal }: Places, spoiling: Spoiling, random: Random): void {
  const file = journal.at(-1);
  if (file !== undefined) spoilEnd(file, spoiling, random);
}

/**
 * Somebody makes a rating of the journal a better one, by hand.
 * @returns whether whole lines follow it: the last line of a journal might as well be one that was never finished
 */
export function editJournal({ journal }: Places, random: Random): boolean {
  for (const file of journal) {
    const lines = readFileSync(file, 'utf8').split('\n');
    const ratings = lines.flatMap((line, at) =>
      line.includes('"kind":"rating.given"') ? [at] : [],
    );
    if (ratings.length === 0) continue;
    const at = pick(random, ratings);
    lines[at] =
      lines[at]?.replace(/"level":\d/, (text) =>
        text.endsWith('5') ? '"level":1' : '"level":5',
      ) ?? '';
    writeFileSync(file, lines.join('\n'));
    return lines.length > at + 2;
  }
  return false;
}

/** In a plain browser the journal's file stays in the browser's own directory of files, empty. */
export function deleteJournal({ journal, journalFolder }: Places): void {
  if (journalFolder === null) for (const file of journal) truncateSync(file, 0);
  else rmSync(journalFolder, { recursive: true, force: true });
}

export function deleteBoth(places: Places): void {
  deleteStore(places);
  deleteJournal(places);
}

function spoilEnd(file: string, spoiling: Spoiling, random: Random): void {
  const { size } = statSync(file);
  const bytes = Math.min(size, whole(random, 1, MOST_SPOILT_BYTES));
  switch (spoiling) {
    case 'torn':
      truncateSync(file, size - bytes);
      return;
    case 'zeros': {
      const handle = openSync(file, 'r+');
      writeSync(handle, Buffer.alloc(bytes), 0, bytes, size - bytes);
      closeSync(handle);
    }
  }
}

function newest({ stores }: Places, name: RegExp): readonly string[] {
  return stores.flatMap((store) => {
    const file = readdirSync(store)
      .filter((one) => name.test(one))
      .toSorted()
      .at(-1);
    return file === undefined ? [] : [join(store, file)];
  });
}

function anyStoreFile({ stores }: Places, random: Random): string {
  const files = stores.flatMap((store) =>
    readdirSync(store)
      .filter((name) => name !== 'LOCK')
      .map((name) => join(store, name)),
  );
  return pick(random, files);
}
