import type { JournalVerdict } from '../../shared/contract/ipc.ts';
import type { Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import type { Flaw } from '../../shared/log/flaw.ts';
import type { Receipt } from '../../shared/log/head.ts';

/** The texts that the host keeps, each replaced as a whole. */
export type DocName = 'key' | 'identity' | 'config' | 'receipt' | 'lockouts';
export const DOC_NAMES: readonly DocName[] = ['key', 'identity', 'config', 'receipt', 'lockouts'];

export interface OpenedFiles {
  readonly tail: Head;
  /** The device that wrote the journal, or null while it is empty. */
  readonly device: string | null;
  readonly lostLines: number;
  /** What they were; null: there were none. */
  readonly flaw: Flaw | null;
  readonly docs: Readonly<Record<DocName, string | null>>;
}

/** What the host's worker does for it: everything that blocks, and the files that only a worker may open. */
export interface WorkerCalls {
  readonly open: (folder: string) => Promise<OpenedFiles>;
  readonly append: (run: readonly Entry[]) => Promise<JournalVerdict>;
  readonly read: (from: number, limit: number) => Promise<readonly Entry[]>;
  readonly setAside: () => Promise<JournalVerdict>;
  /** How far the centre has the journal, for what may be removed. */
  readonly noteReceipt: (receipt: Receipt) => Promise<void>;
  readonly writeDoc: (name: DocName, text: string) => Promise<void>;
  /** Argon2id of a PIN with the cost of `PIN_ARGON2`; salt and result hex. */
  readonly hashPin: (pin: string, salt: string) => Promise<string>;
}

export interface WorkerCall {
  readonly id: number;
  readonly name: keyof WorkerCalls;
  readonly args: readonly unknown[];
}
export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };
