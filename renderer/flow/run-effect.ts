import type { Feedback } from '../../shared/domain/feedback.ts';
import { runClerkEffect, type ClerkHandlers } from './run-clerk-effect.ts';
import { runDeskEffect, type DeskHandlers } from './run-desk-effect.ts';
import type { PinVerdict } from '../../shared/contract/ipc.ts';
import type { Effect, Report } from '../../shared/flow/event.ts';
import type { Draft, Entry } from '../../shared/log/entry.ts';

/** `sealed`: base64 of an age file that the centre alone can open. */
export type SealVerdict = { readonly ok: true; readonly sealed: string } | { readonly ok: false };

export type DossierOf = Extract<Effect, { readonly type: 'read-dossier' }>['of'];

export interface EffectHandlers {
  /** Resolves once the entry is durable twice. */
  readonly append: (draft: Draft) => Promise<Entry>;
  readonly sealFeedback: (feedback: Feedback) => Promise<SealVerdict>;
  /** Null where this device can't tell. */
  readonly readDossier: (
    of: DossierOf,
  ) => Promise<{ readonly dossier: string; readonly isRated: boolean } | null>;
  readonly enrol: (code: string) => Promise<Report>;
  readonly checkPin: (clerk: string, pin: string) => Promise<PinVerdict>;
  /** Tries whether the kiosk works again. */
  readonly probe: () => Promise<Report>;
  readonly desk: DeskHandlers;
  readonly clerkSide: ClerkHandlers;
  /** Time until the office closes today, ms; null where it is closed. */
  readonly closesInMs: () => number | null;
  readonly newSession: () => string;
}

/** Does what the flow asks for. Null: nothing to report back. */
export async function runEffect(effect: Effect, handlers: EffectHandlers): Promise<Report | null> {
  switch (effect.type) {
    case 'append': {
      const { seq } = await handlers.append(effect.draft);
      return effect.tap === null ? null : { type: 'stored', tap: effect.tap, seq };
    }
    case 'append-feedback': {
      const verdict = await handlers.sealFeedback(effect.feedback);
      if (!verdict.ok) return { type: 'feedback-refused', tap: effect.tap };
      const { sealed } = verdict;
      const { seq } = await handlers.append({ kind: 'feedback.given', body: { sealed } });
      return { type: 'stored', tap: effect.tap, seq };
    }
    case 'read-dossier': {
      const { ask } = effect;
      const found = await handlers.readDossier(effect.of);
      return found === null
        ? { type: 'dossier-unread', ask }
        : { type: 'dossier-read', ask, ...found };
    }
    case 'enrol':
      return handlers.enrol(effect.code);
    case 'check-pin':
      return signIn(effect.clerk, await handlers.checkPin(effect.clerk, effect.pin), handlers);
    case 'check-staff-pin':
    case 'list-drives':
    case 'export-log':
    case 'take-receipt':
      return runDeskEffect(effect, handlers.desk);
    case 'unlock-clerk':
    case 'change-pin':
    case 'ask-own-figures':
      return runClerkEffect(effect, handlers.clerkSide);
    case 'probe':
      return handlers.probe();
  }
}

function signIn(
  clerk: string,
  verdict: PinVerdict,
  { closesInMs, newSession }: EffectHandlers,
): Report {
  if (!verdict.ok) {
    const { ok: _, ...refusal } = verdict;
    return { type: 'pin-refused', clerk, refusal };
  }
  return { type: 'pin-accepted', clerk, session: newSession(), closesInMs: closesInMs() };
}
