import type { ImportFault } from '../../shared/contract/bundles.ts';
import type { SignedReceipt } from '../../shared/log/head.ts';
import type { ImportOutcome } from './import-bundle.ts';

/** What is kept of an import. */
export interface StoredOutcome {
  readonly device: string | null;
  readonly stored: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly fault: ImportFault | null;
  readonly receipt: SignedReceipt | null;
}

export function storedOutcome(outcome: ImportOutcome): StoredOutcome {
  const { device, stored, duplicates, quarantined, fault, receipt } = outcome;
  return { device, stored, duplicates, quarantined, fault, receipt };
}
