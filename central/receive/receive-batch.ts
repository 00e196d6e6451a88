import type { BatchRequest, BatchResponse } from '../../shared/contract/wire.ts';
import { receiptBytes, type Receipt } from '../../shared/log/head.ts';
import type { KnownDevice } from '../devices/authenticate.ts';
import type { CentralParts } from '../parts.ts';
import type { Refusal } from '../problem/problem-error.ts';
import { faultInBatch } from './check-batch.ts';

export type ReceiveVerdict =
  | { readonly ok: true; readonly response: BatchResponse }
  | { readonly ok: false; readonly refusal: Refusal };

/** Takes a batch of the device that sent it. Resolves after COMMIT; the receipt is for all that the centre now holds. */
export async function receiveBatch(
  parts: CentralParts,
  device: KnownDevice,
  batch: BatchRequest,
): Promise<ReceiveVerdict> {
  const fault = faultInBatch({ id: device.deviceId, key: device.key }, batch);
  if (fault !== null) return { ok: false, refusal: fault };
  const receivedAt = parts.now();
  const outcome = await parts.ingest.store(device, batch.entries, new Date(receivedAt), batch.head);
  switch (outcome.kind) {
    case 'stored': {
      const { seq, hash } = outcome.head;
      const receipt: Receipt = { device: device.deviceId, through: seq, hash, receivedAt };
      const signature = parts.centreKey.sign(receiptBytes(receipt));
      return {
        ok: true,
        response: { receipt: { receipt, signature }, verdicts: outcome.verdicts },
      };
    }
    case 'gap':
      return { ok: false, refusal: { code: 'sequence-gap', expected: outcome.expected } };
    case 'fork':
      return { ok: false, refusal: { code: 'log-forked', seq: outcome.seq } };
    case 'revoked':
      return { ok: false, refusal: { code: 'device-revoked' } };
    case 'unknown-device':
      return { ok: false, refusal: { code: 'credential-unknown' } };
  }
}
