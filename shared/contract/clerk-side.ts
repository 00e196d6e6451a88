import type { WeakPin } from '../domain/new-pin.ts';
import type { SendFailure } from '../outbox/settle.ts';
import type { PinVerdict } from './ipc.ts';
import type { OwnFigures } from './own.ts';

type PinRefused = Extract<PinVerdict, { readonly ok: false }>;

/** A new PIN is made at the centre alone: without it, `unreachable` and the old one stays. */
export type PinChangeVerdict =
  | { readonly ok: true }
  | PinRefused
  | { readonly ok: false; readonly reason: 'weak'; readonly why: WeakPin }
  /** Another kiosk has changed it meanwhile: the old PIN that holds here is no more the centre's. */
  | { readonly ok: false; readonly reason: 'not-taken' }
  | { readonly ok: false; readonly reason: 'not-sent'; readonly failure: SendFailure };

/** The clerk's own aggregate, late and rounded, from the centre; nothing of it is kept on the kiosk. */
export type OwnFiguresVerdict =
  | { readonly ok: true; readonly figures: OwnFigures }
  | PinRefused
  | { readonly ok: false; readonly reason: 'not-sent'; readonly failure: SendFailure };
