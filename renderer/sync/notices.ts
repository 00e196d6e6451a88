import type { StaffNotice } from '../../shared/outbox/settle.ts';

/** What staff are told, from each that may have something to tell. */
export interface Notices {
  readonly fromBeat: (notice: StaffNotice | null) => void;
  /** A round of the sender threw: that stays until one does not, whatever a sign of life says meanwhile. */
  readonly onDefect: () => void;
  readonly onRound: () => void;
  readonly worst: (fromSender: StaffNotice | null, isStuck: boolean) => StaffNotice | null;
}

export function makeNotices(onChange: () => void): Notices {
  let beat: StaffNotice | null = null;
  let defect: StaffNotice | null = null;
  function become(next: StaffNotice | null): void {
    if (next === defect) return;
    defect = next;
    onChange();
  }

  return {
    fromBeat: (notice) => {
      beat = notice;
      onChange();
    },
    onDefect: () => become('centre-trouble'),
    onRound: () => become(null),
    worst: (fromSender, isStuck) => worse(defect ?? fromSender ?? beat, isStuck),
  };
}

/** What names its own remedy stays; a silence that lasts is told as that. */
function worse(notice: StaffNotice | null, isStuck: boolean): StaffNotice | null {
  return isStuck && (notice === null || notice === 'centre-unreachable') ? 'stuck' : notice;
}
