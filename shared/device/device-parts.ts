import type { JournalVerdict, PinVerdict } from '../contract/ipc.ts';
import type { Head } from '../log/chain.ts';
import type { Entry } from '../log/entry.ts';
import type { HostKind } from '../log/kinds.ts';
import type { Recoveries } from '../log/recoveries.ts';
import type { CentreClient } from './centre-client.ts';
import type { DeviceState } from './device-state.ts';

/**
 * Whether the centre signed these bytes: ECDSA P-256 with SHA-256, IEEE P1363 form.
 * `centreKey`: SPKI DER, base64url, as the signature is; a key that can't be read signs nothing.
 */
export type IsSignedBy = (
  centreKey: string,
  bytes: Uint8Array<ArrayBuffer>,
  signature: string,
) => boolean | Promise<boolean>;

/** The device's own P-256 key. */
export interface Signer {
  /** SPKI DER, base64url. */
  readonly publicKey: string;
  /** ECDSA with SHA-256, IEEE P1363 form, base64url. */
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => string | Promise<string>;
}

/** The copy of the log that the host keeps outside the page's store. */
export interface DeviceLog {
  readonly tail: () => Head;
  /** The device that wrote it, or null while it is empty. */
  readonly device: () => string | null;
  readonly append: (entry: Entry) => Promise<JournalVerdict>;
  /** The same for a run of entries, with one flush for many. */
  readonly appendAll: (entries: readonly Entry[]) => Promise<JournalVerdict>;
  /** Up to `limit` entries from sequence number `from` on, oldest first. */
  readonly read: (from: number, limit: number) => Promise<readonly Entry[]>;
  /** Keeps everything beside it and begins anew. */
  readonly setAside: () => Promise<JournalVerdict>;
}

/** Checks the PIN of a clerk or, by `staffHolder`, of one of the staff. */
export type CheckPin = (holder: string, pin: string) => Promise<PinVerdict>;

/** What a host brings, whatever it runs on, for the calls that are the same in all of them. */
export interface DeviceParts {
  readonly app: string;
  readonly host: HostKind;
  /** 16 hex digits, new at every start. */
  readonly boot: string;
  /** Centre to enrol at, or null where none was named. */
  readonly central: string | null;
  /** Wall clock, ms. */
  readonly now: () => number;
  /** ms since the program started; never goes back. */
  readonly mono: () => number;
  readonly journal: DeviceLog;
  /** What this start had to mend. */
  readonly recoveries: Recoveries;
  readonly key: Signer;
  readonly isSignedBy: IsSignedBy;
  readonly state: DeviceState;
  readonly client: CentreClient;
  readonly checkPin: CheckPin;
  readonly unlockPin: (clerk: string) => Promise<void>;
  /** An age file for the recipient, base64. */
  readonly seal: (text: string, recipient: string) => Promise<string>;
  readonly report: (code: 'enrolment-failed', detail: string) => void;
}
