import type { KioskHost } from '../../shared/contract/ipc.ts';
import type { ClerkEffect } from '../../shared/flow/clerk-side-state.ts';
import type { Report } from '../../shared/flow/event.ts';

export type ClerkHandlers = Pick<KioskHost, 'unlockClerk' | 'changePin' | 'ownFigures'>;

/** Does what a clerk or a supervisor asks the host for. */
export async function runClerkEffect(effect: ClerkEffect, host: ClerkHandlers): Promise<Report> {
  const { clerk } = effect;
  switch (effect.type) {
    case 'unlock-clerk': {
      const { staff, pin } = effect;
      const verdict = await host.unlockClerk(clerk, staff, pin);
      if (verdict.ok) return { type: 'unlock-ended', clerk, staff, refusal: null };
      const { ok: _, ...refusal } = verdict;
      return { type: 'unlock-ended', clerk, staff, refusal };
    }
    case 'change-pin': {
      const verdict = await host.changePin(clerk, effect.old, effect.next);
      return { type: 'pin-change-ended', clerk, verdict };
    }
    case 'ask-own-figures': {
      const verdict = await host.ownFigures(clerk, effect.pin);
      return { type: 'own-figures-ended', clerk, verdict };
    }
  }
}
