import { eraseDigit, pressDigit } from '../domain/dossier-keypad.ts';
import type { TypingIntent } from './event.ts';
import type { LookingUp, PaymentPage } from './look-up-state.ts';
import { readReceipt } from './receipt.ts';
import type { FlowState, Setting } from './state.ts';

export function paymentOf(code: string): PaymentPage {
  return { name: 'payment', code, digits: '', scanned: null, fault: null };
}

/** A receipt names the dossier whose fee is paid. One that can't be read leaves what was there and says why. */
export function scanForPayment(
  state: FlowState,
  view: LookingUp,
  text: string,
  { offer, today }: Setting,
): FlowState {
  const { page } = view;
  if (page.name !== 'payment' || !offer) return state;
  const verdict = readReceipt(text, offer, today);
  const read: PaymentPage = verdict.ok
    ? { ...page, digits: '', scanned: verdict.code, fault: null }
    : { ...page, fault: verdict.fault };
  return { ...state, view: { ...view, page: read } };
}

/** Whoever types after a scan means another dossier, so the keys begin anew. */
export function typeForPayment(page: PaymentPage, intent: TypingIntent): PaymentPage {
  switch (intent.type) {
    case 'key-typed': {
      const digits = pressDigit(page.digits, intent.key);
      return digits === page.digits ? page : { ...paymentOf(page.code), digits };
    }
    case 'key-erased':
      return { ...paymentOf(page.code), digits: eraseDigit(page.digits) };
    case 'cursor-moved':
    case 'input-method-chosen':
      return page;
  }
}
