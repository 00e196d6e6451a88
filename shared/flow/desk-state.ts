import type {
  ExportDrive,
  ExportKind,
  ExportScope,
  ExportVerdict,
  ReceiptTaken,
} from '../contract/exports.ts';
import type { PinRefusal, Session } from './state.ts';

/** How the last thing that IT asked for ended. */
export type DeskOutcome =
  | { readonly of: ExportKind; readonly staff: string; readonly verdict: ExportVerdict }
  | { readonly of: 'receipt'; readonly verdict: ReceiptTaken };

/** What is under way. `total` 0: not known yet. */
export interface DeskWork {
  readonly of: DeskOutcome['of'];
  readonly done: number;
  readonly total: number;
}

export type DeskPage =
  | { readonly name: 'choosing' }
  | {
      readonly name: 'pin';
      readonly staff: string;
      readonly checking: boolean;
      readonly refusal: PinRefusal | null;
    }
  /** `drives` null: being looked for. */
  | {
      readonly name: 'menu';
      readonly staff: string;
      readonly drives: readonly ExportDrive[] | null;
      readonly outcome: DeskOutcome | null;
    }
  | { readonly name: 'working'; readonly staff: string; readonly work: DeskWork };

/** Where IT takes the log out of the kiosk by hand. */
export interface Desk {
  readonly name: 'desk';
  readonly session: Session | null;
  readonly page: DeskPage;
}

export type DeskIntent =
  | { readonly type: 'desk-asked' }
  | { readonly type: 'desk-staff-chosen'; readonly staff: string }
  | { readonly type: 'desk-pin-entered'; readonly pin: string }
  | { readonly type: 'desk-drives-asked' }
  | {
      readonly type: 'desk-export-asked';
      readonly what: ExportKind;
      readonly scope: ExportScope;
      readonly drive: string;
    }
  | { readonly type: 'desk-receipt-asked'; readonly drive: string };

/** What the shell reports to the desk. */
export type DeskReport =
  | { readonly type: 'desk-pin-accepted'; readonly staff: string }
  | { readonly type: 'desk-pin-refused'; readonly staff: string; readonly refusal: PinRefusal }
  | { readonly type: 'desk-drives-found'; readonly drives: readonly ExportDrive[] }
  | { readonly type: 'desk-progressed'; readonly done: number; readonly total: number }
  | { readonly type: 'desk-ended'; readonly outcome: DeskOutcome };

export type DeskEffect =
  | { readonly type: 'check-staff-pin'; readonly staff: string; readonly pin: string }
  | { readonly type: 'list-drives' }
  | {
      readonly type: 'export-log';
      readonly what: ExportKind;
      readonly scope: ExportScope;
      readonly drive: string;
      readonly staff: string;
    }
  | { readonly type: 'take-receipt'; readonly drive: string };
