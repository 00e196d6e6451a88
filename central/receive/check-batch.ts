import type { KeyObject } from 'node:crypto';
import type { BatchRequest } from '../../shared/contract/wire.ts';
import { verifyChain, type ChainVerdict } from '../../shared/log/chain.ts';
import { GENESIS } from '../../shared/log/entry.ts';
import { isHeadSigned } from '../keys/device-signature.ts';
import type { Refusal } from '../problem/problem-error.ts';

/**
 * Whether a batch is what the device signed and hangs together; null when it does. Needs no database, so it runs
 * before any lock is taken.
 */
export function faultInBatch(
  device: { readonly id: string; readonly key: KeyObject },
  { head: signed, entries }: BatchRequest,
): Refusal | null {
  const { head } = signed;
  if (head.device !== device.id) return { code: 'wrong-device' };
  const stranger = entries.find((entry) => entry.device !== device.id);
  if (stranger) return { code: 'wrong-device', seq: stranger.seq };
  if (!isHeadSigned(signed, device.key)) return { code: 'signature-wrong' };
  if (head.from === 1 && head.prev !== GENESIS) return { code: 'chain-broken', seq: 1 };
  const chain = followChain({ head: signed, entries });
  if (chain === null)
    return {
      code: 'malformed-request',
      fields: [{ field: '/entries', detail: 'holds text that is not Unicode' }],
    };
  if (!chain.ok) return { code: 'chain-broken', seq: chain.seq };
  const { seq, hash } = chain.head;
  return seq === head.to && hash === head.hash ? null : { code: 'chain-broken', seq };
}

/** Null for what has no canonical form: RFC 8785 refuses lone surrogates, which JSON itself can carry. */
function followChain({ head: { head }, entries }: BatchRequest): ChainVerdict | null {
  try {
    return verifyChain({ seq: head.from - 1, hash: head.prev }, head.device, entries);
  } catch {
    return null;
  }
}
