import { keyedDossierHash } from '../../shared/domain/dossier-code.ts';
import type { AnchorQuestion } from '../../shared/contract/anchor.ts';
import type { OwnFiguresVerdict, PinChangeVerdict } from '../../shared/contract/clerk-side.ts';
import type {
  ExportDrive,
  ExportOrder,
  ExportVerdict,
  ReceiptTaken,
} from '../../shared/contract/exports.ts';
import type {
  AnchorVerdict,
  Beat,
  BeatVerdict,
  BootReport,
  EnrolVerdict,
  HostPush,
  JournalVerdict,
  KioskHost,
  KioskView,
  PinVerdict,
  RefreshVerdict,
} from '../../shared/contract/ipc.ts';
import type { DiskState } from '../../shared/domain/disk.ts';
import { EMPTY_HEAD, headOf, newInJournal, type Head } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import type { Receipt } from '../../shared/log/head.ts';
import type { SendOutcome } from '../../shared/outbox/settle.ts';

const UNREACHABLE = { ok: false, failure: { kind: 'unreachable' } } as const;

/**
 * A host whose journal is kept in memory. Everything that passes it is cloned as IPC clones it, and its journal
 * refuses what the real ones refuse. A test sets what the centre answers, or breaks the journal.
 */
export class MemoryHost implements KioskHost {
  kind: BootReport['host'] = 'electron';
  device: string | null = null;
  view: KioskView | null = null;
  receipt: Receipt | null = null;
  /** Kept apart from the journal: it stays when a test puts an older journal back. */
  remembered: Head | null = null;
  journal: Entry[] = [];
  disk: DiskState = { level: 'ok', freeBytes: 10_000_000_000 };
  /** What the next appends run into. */
  fault: 'no-space' | 'disk-fault' | 'hangs' | null = null;
  /** The disk fails after the line was written: the host says no, and the line is there. */
  lies = false;
  /** How many entries were appended at once, where several were. */
  readonly pages: number[] = [];
  quits = 0;
  relaunches = 0;
  /** False: it was started anew too often lately. */
  mayRelaunch = true;
  answerBatch: (entries: readonly Entry[]) => Promise<SendOutcome> = async () => UNREACHABLE;
  answerAnchor: (question: AnchorQuestion) => Promise<AnchorVerdict> = async () => UNREACHABLE;
  /** Journals that were set aside. */
  aside: Entry[][] = [];
  answerBeat: () => Promise<BeatVerdict> = async () => UNREACHABLE;
  answerRefresh: () => Promise<RefreshVerdict> = async () => UNREACHABLE;
  answerEnrol: (code: string) => Promise<EnrolVerdict> = async () => UNREACHABLE;
  answerPin: (clerk: string, pin: string) => Promise<PinVerdict> = async () => ({ ok: true });
  answerStaffPin: (staff: string, pin: string) => Promise<PinVerdict> = async () => ({ ok: true });
  drives: readonly ExportDrive[] = [];
  answerExport: (order: ExportOrder) => Promise<ExportVerdict> = async () => ({
    ok: false,
    reason: 'nothing',
  });
  answerReceipt: (drive: string) => Promise<ReceiptTaken> = async () => ({
    ok: false,
    reason: 'no-file',
  });
  #isNew = false;
  readonly #listeners = new Set<(push: HostPush) => void>();

  tail(): Head {
    const last = this.journal.at(-1);
    return last ? headOf(last) : EMPTY_HEAD;
  }

  async boot(): Promise<BootReport> {
    return clone({
      host: this.kind,
      app: '1.2.3',
      boot: '0123456789abcdef',
      mono: Math.round(performance.now()),
      device: this.device,
      view: this.view,
      journal: this.tail(),
      remembered: this.remembered,
      receipt: this.receipt,
      recovered: [],
      disk: this.disk,
    });
  }

  async journalAppend(entry: Entry): Promise<JournalVerdict> {
    const line = clone(entry);
    await Promise.resolve();
    const tail = this.tail();
    if (this.fault === 'hangs') return new Promise(() => {});
    if (this.fault !== null && !this.lies) return { ok: false, fault: this.fault, tail };
    if (line.seq === tail.seq && line.hash === tail.hash) return this.#kept(tail);
    const device = this.journal[0]?.device ?? null;
    if (newInJournal({ head: tail, device, isNew: this.#isNew }, [line]) === null)
      return { ok: false, fault: 'not-next', tail };
    this.journal.push(line);
    this.#isNew = false;
    if (this.fault !== null) return { ok: false, fault: this.fault, tail };
    return this.#kept(this.tail());
  }

  async journalAppendAll(entries: readonly Entry[]): Promise<JournalVerdict> {
    this.pages.push(entries.length);
    for (const entry of entries) {
      const verdict = await this.journalAppend(entry);
      if (!verdict.ok) return verdict;
    }
    return clone({ ok: true as const, tail: this.tail() });
  }

  #kept(tail: Head): JournalVerdict {
    if (this.kind === 'electron') this.remembered = tail;
    return clone({ ok: true as const, tail });
  }

  async journalRead(seq: number, limit: number): Promise<readonly Entry[]> {
    return clone(this.journal.filter((entry) => entry.seq >= seq).slice(0, limit));
  }

  async enrol(code: string): Promise<EnrolVerdict> {
    return clone(await this.answerEnrol(code));
  }
  async checkPin(clerk: string, pin: string): Promise<PinVerdict> {
    return clone(await this.answerPin(clerk, pin));
  }
  async hashDossier(code: string): Promise<string | null> {
    return keyedDossierHash({ text: code }, new Uint8Array(32));
  }

  async checkStaffPin(staff: string, pin: string): Promise<PinVerdict> {
    return clone(await this.answerStaffPin(staff, pin));
  }
  answerUnlock: () => Promise<PinVerdict> = async () => ({ ok: true });
  answerPinChange: () => Promise<PinChangeVerdict> = async () => ({ ok: true });
  answerOwnFigures: () => Promise<OwnFiguresVerdict> = async () => ({
    ok: false,
    reason: 'not-sent',
    failure: { kind: 'unreachable' },
  });
  async unlockClerk(): Promise<PinVerdict> {
    return clone(await this.answerUnlock());
  }
  async changePin(): Promise<PinChangeVerdict> {
    return clone(await this.answerPinChange());
  }
  async ownFigures(): Promise<OwnFiguresVerdict> {
    return clone(await this.answerOwnFigures());
  }
  async exportDrives(): Promise<readonly ExportDrive[]> {
    return clone(this.drives);
  }
  async exportTo(order: ExportOrder): Promise<ExportVerdict> {
    return clone(await this.answerExport(order));
  }
  async takeReceipt(drive: string): Promise<ReceiptTaken> {
    return clone(await this.answerReceipt(drive));
  }
  async sendBatch(entries: readonly Entry[]): Promise<SendOutcome> {
    return clone(await this.answerBatch(clone(entries)));
  }
  async askAnchor(question: AnchorQuestion): Promise<AnchorVerdict> {
    return clone(await this.answerAnchor(clone(question)));
  }
  async journalSetAside(): Promise<JournalVerdict> {
    if (this.fault === 'no-space' || this.fault === 'disk-fault')
      return { ok: false, fault: this.fault, tail: this.tail() };
    if (this.journal.length > 0) this.aside.push(this.journal);
    this.journal = [];
    this.#isNew = true;
    this.remembered = null;
    return { ok: true, tail: this.tail() };
  }
  async refreshConfig(): Promise<RefreshVerdict> {
    return clone(await this.answerRefresh());
  }
  /** What its signs of life said. */
  readonly told: Beat[] = [];
  async beat(asked: Beat): Promise<BeatVerdict> {
    this.told.push(clone(asked));
    return clone(await this.answerBeat());
  }
  async relaunch(): Promise<boolean> {
    this.relaunches += 1;
    return this.mayRelaunch;
  }
  async readyToQuit(): Promise<void> {
    this.quits += 1;
  }
  onPush(listener: (push: HostPush) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
  push(message: HostPush): void {
    for (const listener of this.#listeners) listener(clone(message));
  }
}

function clone<T>(value: T): T {
  return structuredClone(value);
}
