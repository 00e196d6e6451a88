import type { DiskState } from '../domain/disk.ts';
import type { Entry } from '../log/entry.ts';
import type { Head } from '../log/chain.ts';
import type { Receipt } from '../log/head.ts';
import type { HostKind, Recovery } from '../log/kinds.ts';
import type { SendOutcome, SendFailure } from '../outbox/settle.ts';
import type { StaffMember } from '../domain/staff.ts';
import type { OwnFiguresVerdict, PinChangeVerdict } from './clerk-side.ts';
import type { AnchorQuestion } from './anchor.ts';
import type { ExportDrive, ExportOrder, ExportVerdict, ReceiptTaken } from './exports.ts';
import type { KioskSettings } from './kiosk-config.ts';

/** What the pages may know of the config: everything but secrets and PIN verifiers. */
export interface KioskView extends KioskSettings {
  readonly version: string;
  readonly staff: readonly StaffMember[];
  /** A public key: what citizens write to the office is sealed for it on the page. */
  readonly exportRecipient: string;
}

/** The state of the host at the moment of the call; `mono` is ms since the host started. */
export interface BootReport {
  readonly host: HostKind;
  readonly app: string;
  readonly boot: string;
  readonly mono: number;
  readonly device: string | null;
  readonly view: KioskView | null;
  /** End of the journal; `EMPTY_HEAD` for a new one. */
  readonly journal: Head;
  /** Where the log ended that the host last acknowledged, kept apart from the journal; null where it keeps none. */
  readonly remembered: Head | null;
  /** The last verified receipt, or null before the first. */
  readonly receipt: Receipt | null;
  readonly recovered: readonly Recovery[];
  readonly disk: DiskState;
}

/** `tail` is where the journal ends afterwards, whatever the verdict. Repeating an entry that it already ends in is ok. */
export type JournalVerdict =
  | { readonly ok: true; readonly tail: Head }
  | {
      readonly ok: false;
      readonly fault: 'not-next' | 'no-space' | 'disk-fault';
      readonly tail: Head;
    };

export type PinVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'wrong'; readonly triesLeft: number }
  | { readonly ok: false; readonly reason: 'waiting'; readonly waitMs: number }
  | { readonly ok: false; readonly reason: 'locked' }
  | { readonly ok: false; readonly reason: 'unknown-clerk' };

export type EnrolVerdict =
  | { readonly ok: true; readonly device: string; readonly view: KioskView }
  | { readonly ok: false; readonly failure: SendFailure };

export type RefreshVerdict =
  | { readonly ok: true; readonly view: KioskView; readonly changed: boolean }
  | { readonly ok: false; readonly failure: SendFailure };

/** `offsetMs` = centre's clock minus ours, halfway through the round trip. */
export type BeatVerdict =
  | {
      readonly ok: true;
      readonly offsetMs: number;
      readonly roundTripMs: number;
      readonly configVersion: string;
      readonly receivedThrough: number;
      /** The clerk of the beat signed in later at another kiosk. */
      readonly clerkElsewhere: boolean;
    }
  | { readonly ok: false; readonly failure: SendFailure };

/** `anchor`: where the log ends that the centre holds, by its signed word; `held`: which of the probes it has. */
export type AnchorVerdict =
  | {
      readonly ok: true;
      readonly anchor: Head;
      readonly held: readonly number[];
      readonly mayContinue: boolean;
    }
  | { readonly ok: false; readonly failure: SendFailure };

export interface Beat {
  readonly head: Head;
  readonly acked: number;
  readonly clerk: string | null;
  /** Since when (device's wall clock, ms) the oldest entry waits for the centre; null: nothing does. */
  readonly waitingSince: number | null;
  /** How long `clerk` has been signed in, ms; null with nobody. */
  readonly clerkForMs: number | null;
}

export type HostPush =
  | { readonly type: 'suspending' }
  | { readonly type: 'export-progress'; readonly done: number; readonly total: number }
  | { readonly type: 'resumed' }
  | { readonly type: 'quitting' }
  /** The queue system or the one-stop software has finished a service; the dossier code is hashed. */
  | {
      readonly type: 'queue-called';
      readonly dossier: string | null;
      readonly procedure: string | null;
    }
  /** Whenever the level changes, and repeatedly while there is no room. */
  | { readonly type: 'disk'; readonly disk: DiskState };

/**
 * What a host (Electron's main process, or the browser host) does for the pages. The same in both directions of the
 * IPC: the map below is its only other mention. Expected failures are values; a rejected promise is a defect.
 */
export interface KioskHost {
  boot(): Promise<BootReport>;
  enrol(code: string): Promise<EnrolVerdict>;
  /** Appends and flushes to the device's storage before it resolves. */
  journalAppend(entry: Entry): Promise<JournalVerdict>;
  /**
   * The same for a run of entries, one after the other, with one flush for many. All of them or, where `ok` is false, as
   * many as `tail` tells; a power cut meanwhile leaves whole entries.
   */
  journalAppendAll(entries: readonly Entry[]): Promise<JournalVerdict>;
  /** Up to `limit` entries from `seq` on, oldest first. */
  journalRead(seq: number, limit: number): Promise<readonly Entry[]>;
  checkPin(clerk: string, pin: string): Promise<PinVerdict>;
  /** The PIN of somebody of `KioskView.staff`; `unknown-clerk` for anybody else. */
  checkStaffPin(staff: string, pin: string): Promise<PinVerdict>;
  /** Opens a clerk's locked PIN, on the PIN of a supervisor of `KioskView.staff`. */
  unlockClerk(clerk: string, staff: string, pin: string): Promise<PinVerdict>;
  /** A new PIN for a clerk who knows the old one; the centre makes it, and every kiosk takes it over from there. */
  changePin(clerk: string, old: string, next: string): Promise<PinChangeVerdict>;
  ownFigures(clerk: string, pin: string): Promise<OwnFiguresVerdict>;
  /** Where an export can go to now; none before a PIN of IT. */
  exportDrives(): Promise<readonly ExportDrive[]>;
  /** Writes a part of the log to a drive, flushed and read back. Progress comes as pushes. */
  exportTo(order: ExportOrder): Promise<ExportVerdict>;
  /** Takes the centre's receipt file from a drive and verifies it as one from the network. */
  takeReceipt(drive: string): Promise<ReceiptTaken>;
  /** Keyed hash of a dossier code, hex; null before there is a config. The key stays with the host. */
  hashDossier(code: string): Promise<string | null>;
  /** Signs the run, sends it and verifies the centre's receipt. */
  sendBatch(entries: readonly Entry[]): Promise<SendOutcome>;
  /** Asks the centre, signed by the device, where the log goes on that the copies can't continue. */
  askAnchor(question: AnchorQuestion): Promise<AnchorVerdict>;
  /** Puts the journal into a folder beside it, whole, and begins an empty one, which takes whatever entry comes first. */
  journalSetAside(): Promise<JournalVerdict>;
  refreshConfig(): Promise<RefreshVerdict>;
  beat(beat: Beat): Promise<BeatVerdict>;
  /** Starts the program anew, through the repair of the store. False where this host can't, or has done so too often lately. */
  relaunch(): Promise<boolean>;
  /** The pages have appended their last entry and the host may quit. */
  readyToQuit(): Promise<void>;
  onPush(listener: (push: HostPush) => void): () => void;
}

/** Channel names, one per method; `push` is the only one from host to page. */
export const CHANNELS = {
  boot: 'kiosk:boot',
  enrol: 'kiosk:enrol',
  journalAppend: 'kiosk:journal-append',
  journalAppendAll: 'kiosk:journal-append-all',
  journalRead: 'kiosk:journal-read',
  checkPin: 'kiosk:check-pin',
  checkStaffPin: 'kiosk:check-staff-pin',
  unlockClerk: 'kiosk:unlock-clerk',
  changePin: 'kiosk:change-pin',
  ownFigures: 'kiosk:own-figures',
  exportDrives: 'kiosk:export-drives',
  exportTo: 'kiosk:export-to',
  takeReceipt: 'kiosk:take-receipt',
  hashDossier: 'kiosk:hash-dossier',
  sendBatch: 'kiosk:send-batch',
  askAnchor: 'kiosk:ask-anchor',
  journalSetAside: 'kiosk:journal-set-aside',
  refreshConfig: 'kiosk:refresh-config',
  beat: 'kiosk:beat',
  relaunch: 'kiosk:relaunch',
  readyToQuit: 'kiosk:ready-to-quit',
} as const satisfies Record<Exclude<keyof KioskHost, 'onPush'>, string>;
export const PUSH_CHANNEL = 'kiosk:push';

declare global {
  interface Window {
    /** Set by the preload in Electron; absent in a plain browser. */
    readonly kioskHost?: KioskHost;
  }
}
