import type { AuditVerification } from '../../shared/contract/audit.ts';
import type { Database } from '../db/database.ts';
import { readChain } from '../store/audit-read.ts';
import { EMPTY_AUDIT, followActs, type AuditHead } from './audit-chain.ts';

const RUN = 1000;

/**
 * Follows the whole record from its beginning.
 * @param anchor a head noted elsewhere: without one, acts cut off the end can't be missed
 */
export async function verifyAudit(
  { read }: Pick<Database, 'read'>,
  anchor: AuditHead | null,
): Promise<AuditVerification> {
  let head = EMPTY_AUDIT;
  let anchored = anchor === null;
  for (;;) {
    const run = await readChain(read, head.seq, RUN);
    const verdict = followActs(head, run);
    if (!verdict.ok) return verdict;
    anchored ||= run.some(({ seq, hash }) => seq === anchor?.seq && hash === anchor.hash);
    head = verdict.head;
    if (run.length < RUN) break;
  }
  if (!anchored) return { ok: false, fault: 'anchor-missing', seq: anchor?.seq ?? 0 };
  return { ok: true, acts: head.seq, head: head.hash };
}
