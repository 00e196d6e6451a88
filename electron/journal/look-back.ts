import { basename } from 'node:path';
import type { Note } from '../device/note.ts';
import type { Report } from '../report.ts';
import { isKept, keepTorn } from './put-aside.ts';
import { scan } from './scan.ts';
import { listSegments, readSegment, type SegmentFile } from './segments.ts';

/**
 * Tells of closed files that somebody edited before they were packed, each once: a copy of what was found is the sign
 * that it was told. The file stays as it is, for what follows the flaw can still be read there and perhaps nowhere else.
 */
export async function lookBack(folder: string, note: Note, report: Report): Promise<void> {
  const closed = (await listSegments(folder)).slice(0, -1);
  for (const segment of closed.filter(({ packed }) => !packed)) {
    // What can't be read or copied now keeps nobody from the log's end; whoever reads it will say so.
    await tellIfAltered(segment, note).catch((error: unknown) =>
      report('journal-untidy', String(error)),
    );
  }
}

async function tellIfAltered(segment: SegmentFile, note: Note): Promise<void> {
  const { path, firstSeq } = segment;
  const bytes = await readSegment(segment);
  const { soundBytes, lost } = scan(bytes, firstSeq);
  if (lost?.what !== 'journal-altered' || (await isKept(path, soundBytes))) return;
  await note(lost, `${basename(path)}@${soundBytes}`);
  await keepTorn(path, soundBytes, bytes.subarray(soundBytes));
}
