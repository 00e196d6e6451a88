import { hashJson } from '../../shared/log/canonical.ts';
import { GENESIS, type Hash } from '../../shared/log/entry.ts';

/** An administrative act as it is hashed. Times to the millisecond. */
export interface Act {
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly unitId: string | null;
  readonly subject: string;
  readonly detail: string;
}

/** Where the audit record ends: the number of the last act and its hash. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: Hash;
}
export const EMPTY_AUDIT: AuditHead = { seq: 0, hash: GENESIS };

export interface ChainedAct extends Act, AuditHead {
  readonly prev: Hash;
}

/** The act that follows `head`: SHA-256 of the RFC 8785 form of everything, the hash before included. */
export function sealAct(head: AuditHead, act: Act): AuditHead {
  const { actor, action, unitId, subject, detail } = act;
  const seq = head.seq + 1;
  const at = act.at.getTime();
  return {
    seq,
    hash: hashJson({ seq, at, actor, action, unitId, subject, detail, prev: head.hash }),
  };
}

export type AuditVerdict =
  | { readonly ok: true; readonly head: AuditHead }
  | {
      readonly ok: false;
      /** `anchor-missing`: the record no longer holds the act that was noted elsewhere. */
      readonly fault: 'sequence-broken' | 'link-broken' | 'hash-wrong' | 'anchor-missing';
      readonly seq: number;
    };

/** Follows a run of the record from `start`. What was cut off its end only a head noted elsewhere can tell. */
export function followActs(start: AuditHead, acts: readonly ChainedAct[]): AuditVerdict {
  let head = start;
  for (const act of acts) {
    if (act.seq !== head.seq + 1) return { ok: false, fault: 'sequence-broken', seq: head.seq + 1 };
    if (act.prev !== head.hash) return { ok: false, fault: 'link-broken', seq: act.seq };
    const sealed = sealAct(head, act);
    if (sealed.hash !== act.hash) return { ok: false, fault: 'hash-wrong', seq: act.seq };
    head = sealed;
  }
  return { ok: true, head };
}
