import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Clerk } from '../../shared/domain/roster.ts';

/** Null for a clerk whom the latest config no longer lists. */
export function findClerk(view: KioskView, id: string): Clerk | null {
  return view.roster.find((clerk) => clerk.id === id) ?? null;
}
