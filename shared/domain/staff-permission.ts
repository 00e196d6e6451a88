import type { StaffRole } from './staff.ts';

/** How long an IT PIN opens the export for, ms. */
const OPEN_MS = 15 * 60_000;

/** Whether somebody of IT has shown who they are, so that no other way through the page reaches the log. */
export interface StaffPermission {
  readonly grant: (role: StaffRole) => void;
  readonly isOpen: () => boolean;
}

/** @param mono ms of a clock that only runs forward */
export function makeStaffPermission(mono: () => number): StaffPermission {
  let openUntil = Number.NEGATIVE_INFINITY;
  return {
    grant: (role) => {
      if (role === 'it') openUntil = mono() + OPEN_MS;
    },
    isOpen: () => mono() < openUntil,
  };
}
