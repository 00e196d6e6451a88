import { z } from 'zod';
import type { SetAsideState, SetAsideView } from '../../../shared/contract/quarantine.ts';
import { hashSchema, seqSchema } from '../../../shared/log/entry.ts';
import type { Database } from '../../db/database.ts';
import { listSetAside, type SetAsidePage, type StoredSetAside } from '../../store/quarantine.ts';
import { shownFields } from './shown-fields.ts';

export interface QuarantineQuestion {
  readonly state: SetAsideState;
  readonly limit: number;
  readonly cursor: string | null;
}

const bodySchema = z.record(z.string(), z.unknown());
const cursorSchema = z.tuple([z.string(), z.coerce.number().pipe(seqSchema), hashSchema]);

/** Entries from the cursor on, at most `limit`; a cursor that isn't ours begins anew. */
export async function listQuarantine(
  { read }: Database,
  unitId: string,
  { state, limit, cursor }: QuarantineQuestion,
): Promise<readonly SetAsideView[]> {
  const after = cursor === null ? null : readCursor(cursor);
  return (await listSetAside(read, unitId, { state, after, limit })).map(viewOf);
}

/** What the next page begins after. */
export function cursorAfter({ device, seq, hash }: SetAsideView): string {
  return [device, seq, hash].join('/');
}

/** Reads `cursorAfter` back; null for what isn't one. */
export function readCursor(text: string): SetAsidePage['after'] {
  const parsed = cursorSchema.safeParse(text.split('/'));
  if (!parsed.success) return null;
  const [deviceId, seq, hash] = parsed.data;
  return { deviceId, seq, hash };
}

function viewOf({ unitId, entry, receivedAt, ...rest }: StoredSetAside): SetAsideView {
  const { device, seq, hash, kind, at, body } = entry;
  const fields = shownFields(bodySchema.parse(body));
  const shown = { unit: unitId, device, seq, hash, kind, at, fields };
  return { ...shown, receivedAt: receivedAt.getTime(), ...rest };
}
