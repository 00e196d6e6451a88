import { z } from 'zod';
import { entryHash } from './chain.ts';
import { entrySchema, type Entry } from './entry.ts';

/**
 * `torn`: what a power cut or a bad sector leaves: zeros, a line without its end, bytes that are no line.
 * `altered`: a line that reads as one and isn't the one that was written, which takes somebody who wrote it.
 */
export type Flaw = 'torn' | 'altered';

/**
 * What the next line of a journal must be. `device` is null where no line before it was read, `seq` where nothing else
 * tells it either.
 */
export interface Expected {
  readonly seq: number | null;
  readonly device: string | null;
}

const NEWLINE = 0x0a;

/**
 * What a journal's lines are that follow its last sound one. Faults of a disk come in sectors and leave no readable
 * line with the right number; an edit leaves one that does not fit its own hash, with whole lines behind it, or a whole
 * line that does not follow from the one before it.
 * @param rest from the first line that does not follow to the end of the file
 * @param decode text of UTF-8; throws on any other bytes, for those no program writes
 */
export function flawOf(
  rest: Uint8Array,
  { seq, device }: Expected,
  decode: (bytes: Uint8Array) => string,
): Flaw {
  const [flawed, ...behind] = linesOf(rest).map((line) => parseJson(line, decode));
  const whole = wholeEntry(flawed);
  if (whole !== null && whole.device === device) return 'altered';
  const numbered = numberSchema.safeParse(flawed).data;
  if (numbered === undefined) return 'torn';
  if (numbered.seq !== (seq ?? numbered.seq)) return 'torn';
  if (numbered.device !== (device ?? numbered.device)) return 'torn';
  return behind.some((value) => isLater(value, numbered)) ? 'altered' : 'torn';
}

/** Without its newline a line was never acknowledged, so it is none. */
function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; ;) {
    const end = bytes.indexOf(NEWLINE, from);
    if (end === -1) return lines;
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
}

interface Numbered {
  readonly device: string;
  readonly seq: number;
}
const numberSchema: z.ZodType<Numbered> = z.object({ device: z.string(), seq: z.int() });

function isLater(value: unknown, { device, seq }: Numbered): boolean {
  const entry = wholeEntry(value);
  return entry !== null && entry.device === device && entry.seq > seq;
}

function wholeEntry(value: unknown): Entry | null {
  const entry = entrySchema.safeParse(value).data;
  return entry !== undefined && entryHash(entry) === entry.hash ? entry : null;
}

function parseJson(line: Uint8Array, decode: (bytes: Uint8Array) => string): unknown {
  try {
    return JSON.parse(decode(line));
  } catch {
    return null;
  }
}
