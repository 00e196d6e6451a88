import type { QuarantineOutcome } from '../../../shared/contract/quarantine.ts';
import { ingestClientOf, type StoreTransaction } from '../../db/ingest-client.ts';
import type { CentralParts } from '../../parts.ts';
import type { Refusal } from '../../problem/problem-error.ts';
import { recordAudit } from '../../store/audit.ts';
import { countReleased } from '../../store/ingest/count-released.ts';
import { lockDevice, type DeviceKey } from '../../store/ingest/device-row.ts';
import {
  devicesWithSetAside,
  insertDecision,
  openSetAside,
  readSetAsideAt,
  type SetAsidePlace,
  type StoredSetAside,
} from '../../store/quarantine.ts';

type Parts = Pick<CentralParts, 'db' | 'now'>;

export interface Decider {
  readonly by: string;
  readonly reason: string;
}

export type ReleaseVerdict =
  | { readonly ok: true; readonly outcome: QuarantineOutcome }
  | { readonly ok: false; readonly refusal: Refusal };

/** More than an office ever has waiting; the next run takes the rest. */
const MOST_LEFT_SHOWN = 500;

/**
 * Lets an entry count, if today's rules can read it and know its names, and with it what refers to it. One transaction
 * with the device's row locked: it counts once, whoever asks how often.
 */
export async function releaseEntry(
  parts: Parts,
  place: SetAsidePlace,
  decider: Decider,
): Promise<ReleaseVerdict> {
  return await parts.db.write.transaction().execute(async (tx): Promise<ReleaseVerdict> => {
    const locked = await lockDevice(ingestClientOf(tx), place);
    const found = locked === null ? null : await readSetAsideAt(tx, place);
    if (found === null) return refused({ code: 'not-found' });
    if (found.decision?.decision === 'released') return refused({ code: 'already-decided' });
    if (found.code === 'fork') return refused({ code: 'cannot-count', fields: [faultOf(found)] });
    const others = await openSetAside(tx, place.unitId, place.deviceId);
    const wanted = [found, ...others.filter((one) => refersTo(one, place.seq))];
    const outcome = await release(tx, place, wanted, decider, new Date(parts.now()));
    const own = outcome.left.find(({ seq }) => seq === place.seq);
    if (own !== undefined) return refused({ code: 'cannot-count', fields: [faultOf(own)] });
    return { ok: true, outcome };
  });
}

/** Judges all open entries of a unit anew, for example after an upgrade knows their kind. Run again, it finds no more. */
export async function releaseAll(
  parts: Parts,
  unitId: string,
  decider: Decider,
): Promise<QuarantineOutcome> {
  const outcomes: QuarantineOutcome[] = [];
  for (const deviceId of await devicesWithSetAside(parts.db.write, unitId)) {
    const device = { unitId, deviceId };
    const outcome = await parts.db.write.transaction().execute(async (tx) => {
      await lockDevice(ingestClientOf(tx), device);
      const open = await openSetAside(tx, unitId, deviceId);
      return await release(tx, device, open, decider, new Date(parts.now()));
    });
    outcomes.push(outcome);
  }
  return {
    released: outcomes.flatMap(({ released }) => released),
    left: outcomes.flatMap(({ left }) => left).slice(0, MOST_LEFT_SHOWN),
  };
}

async function release(
  tx: StoreTransaction,
  { unitId, deviceId }: DeviceKey,
  wanted: readonly StoredSetAside[],
  { by, reason }: Decider,
  at: Date,
): Promise<QuarantineOutcome> {
  const inOrder = wanted.toSorted((a, b) => a.entry.seq - b.entry.seq);
  const faults = await countReleased(ingestClientOf(tx), { unitId, deviceId }, inOrder);
  const released: { device: string; seq: number }[] = [];
  for (const { entry } of inOrder) {
    if (faults.has(entry.seq)) continue;
    const place = { unitId, deviceId, seq: entry.seq, hash: entry.hash };
    if (!(await insertDecision(tx, place, 'released', { reason, by, at })))
      throw new Error(`released before: ${deviceId} ${entry.seq}`);
    await recordAudit(tx, {
      at,
      actor: by,
      action: 'quarantine.released',
      unitId,
      subject: `${deviceId}/${entry.seq}`,
      detail: reason,
    });
    released.push({ device: deviceId, seq: entry.seq });
  }
  const left = [...faults].map(([seq, fault]) => ({ device: deviceId, seq, ...fault }));
  return { released, left };
}

function refersTo({ entry }: StoredSetAside, seq: number): boolean {
  const { body } = entry;
  return typeof body === 'object' && body !== null && 'rating' in body && body.rating === seq;
}

function faultOf({ code, detail }: { readonly code: string; readonly detail: string }): {
  readonly field: string;
  readonly detail: string;
} {
  return { field: '/seq', detail: `${code}: ${detail}` };
}

function refused(refusal: Refusal): ReleaseVerdict {
  return { ok: false, refusal };
}
