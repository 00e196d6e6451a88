/** What stands between kiosk and centre does to a batch. */
export type Behaviour =
  | { readonly does: 'pass' }
  /** Nobody answers at all, whatever is asked. */
  | { readonly does: 'offline' }
  /** Half of the request reaches the centre, then both ends see the connection break. */
  | { readonly does: 'cut-request' }
  /** The centre has stored and answered; the kiosk sees half of the answer, or none of it. */
  | { readonly does: 'cut-answer'; readonly keep: 'half' | 'nothing' }
  | { readonly does: 'duplicate' }
  | { readonly does: 'delay'; readonly ms: number }
  /** After the batch the centre gets the ones before it once more. */
  | { readonly does: 'reorder' }
  /** Taken, never answered, never closed. */
  | { readonly does: 'half-open' }
  | { readonly does: 'captive-portal' }
  | {
      readonly does: 'answer';
      readonly status: number;
      /** A problem of the centre's catalogue, or the page of some proxy. */
      readonly code: string | null;
      readonly retryAfterS: number | null;
    }
  /** A receipt that the centre really signed, for another device. */
  | { readonly does: 'foreign-receipt' }
  /** The centre's answer to an earlier batch of this device. */
  | { readonly does: 'replayed-receipt' };

export const PASS: Behaviour = { does: 'pass' };
