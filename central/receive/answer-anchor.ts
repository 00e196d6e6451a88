import {
  anchorBytes,
  type AnchorRequest,
  type AnchorResponse,
} from '../../shared/contract/anchor.ts';
import { receiptBytes, type Receipt } from '../../shared/log/head.ts';
import { inTransaction } from '../db/transaction.ts';
import type { KnownDevice } from '../devices/authenticate.ts';
import { isSigned } from '../keys/device-signature.ts';
import type { CentralParts } from '../parts.ts';
import type { Refusal } from '../problem/problem-error.ts';
import { heldPlaces, isResolved } from '../store/ingest/continuations.ts';
import { lockDevice } from '../store/ingest/device-row.ts';
import { raiseAlarm } from '../store/ingest/review.ts';
import { noteStanding } from '../store/ingest/standing-logs.ts';

export type AnchorAnswer =
  | { readonly ok: true; readonly response: AnchorResponse }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Tells a kiosk where its log goes on. Copies that tell different stories are an alarm at once, and go on only when a
 * person has allowed it; every other break shows itself with the entry that the log goes on with.
 */
export async function answerAnchor(
  parts: CentralParts,
  device: KnownDevice,
  { question, signature }: AnchorRequest,
): Promise<AnchorAnswer> {
  if (question.device !== device.deviceId) return { ok: false, refusal: { code: 'wrong-device' } };
  if (!isSigned(anchorBytes(question), signature, device.key))
    return { ok: false, refusal: { code: 'signature-wrong' } };
  const receivedAt = parts.now();
  return await inTransaction(parts.db.writers, async (client): Promise<AnchorAnswer> => {
    // Behind the lock, so that a batch which is still being stored is held or not, and nothing between.
    const locked = await lockDevice(client, device);
    if (locked === null) return { ok: false, refusal: { code: 'credential-unknown' } };
    if (locked.revoked) return { ok: false, refusal: { code: 'device-revoked' } };
    const isForked = question.cause === 'copies-forked';
    if (isForked) {
      await raiseAlarm(client, device, 'fork', question.store.seq, new Date(receivedAt));
      await noteStanding(client, device, question, new Date(receivedAt));
    }
    const { seq: through, hash } = locked.head;
    const receipt: Receipt = { device: device.deviceId, through, hash, receivedAt };
    const word = { receipt, signature: parts.centreKey.sign(receiptBytes(receipt)) };
    const held = await heldPlaces(client, device, question.probes);
    const mayContinue = !isForked || (await isResolved(client, device));
    return { ok: true, response: { receipt: word, held, mayContinue } };
  });
}
