import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeThrough } from '../../../electron/export/write-through.ts';
import { mountSmallDisk } from '../../support/small-disk.ts';
import { tempFolder } from '../temp-folder.ts';

const MB = 1_048_576;
const PIECE = new Uint8Array(64 * 1_024).fill(7);

/** `count` pieces; `meanwhile` happens before the one of that number. */
async function* pieces(
  count: number,
  meanwhile: (piece: number) => void = () => undefined,
): AsyncGenerator<Uint8Array, void> {
  for (let piece = 0; piece < count; piece += 1) {
    meanwhile(piece);
    yield PIECE;
  }
}

test('what is there in the end is what was written, and nothing beside it', async () => {
  const folder = tempFolder();
  const verdict = await writeThrough(join(folder, 'log.age'), pieces(3));
  const bytes = readFileSync(join(folder, 'log.age'));
  const hash = createHash('sha256').update(bytes).digest('hex');
  expect(verdict).toEqual({ ok: true, bytes: 3 * PIECE.length, hash });
  expect(readdirSync(folder)).toEqual(['log.age']);
});

test('a stick that runs full half-way holds nothing that looks like an export', async ({
  skip,
}) => {
  const disk = mountSmallDisk(MB);
  if (!disk.ok) return skip(disk.why);
  onTestFinished(disk.remove);
  const verdict = await writeThrough(join(disk.folder, 'log.age'), pieces(32));
  expect(verdict).toEqual({ ok: false, reason: 'no-space' });
  expect(readdirSync(disk.folder)).toEqual([]);
});

test('a stick that is pulled out half-way is said to be gone, and the machine’s own folder stays empty', async ({
  skip,
}) => {
  const disk = mountSmallDisk(8 * MB);
  if (!disk.ok) return skip(disk.why);
  onTestFinished(() => rmSync(disk.folder, { recursive: true }));
  const path = join(disk.folder, 'log.age');
  let wasThere = false;
  const verdict = await writeThrough(
    path,
    pieces(32, (piece) => {
      if (piece !== 16) return;
      wasThere = existsSync(`${path}.unfinished`);
      // Lazily: what is open goes on until it is closed, as the system's cache does for a while.
      execFileSync('umount', ['-l', disk.folder]);
    }),
  );
  expect(wasThere).toBe(true);
  expect(verdict).toEqual({ ok: false, reason: 'drive-gone' });
  expect(readdirSync(disk.folder)).toEqual([]);
});

test('a fault of the log is not taken for one of the stick, and leaves nothing either', async () => {
  const folder = tempFolder();
  const torn = pieces(8, (piece) => {
    if (piece === 4) throw new Error('entry 5 is not in the log');
  });
  await expect(writeThrough(join(folder, 'log.age'), torn)).rejects.toThrow('entry 5');
  expect(readdirSync(folder)).toEqual([]);
});
