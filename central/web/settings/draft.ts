import type { CounterSettings, OpeningMode } from '../../../shared/contract/counter-settings.ts';
import type { ClerkListing, Contacts, OfficeHead } from '../../../shared/contract/office-info.ts';
import type { LocalText } from '../../../shared/domain/local-text.ts';
import type { PaymentAccount } from '../../../shared/domain/payment-account.ts';

/** Settings while a form holds them: numbers and what may be missing as the text that stands in their field. */
export interface SettingsDraft {
  readonly opening: OpeningDraft;
  readonly asking: { readonly askProcedure: boolean };
  readonly display: DisplayDraft;
  readonly payment: PaymentDraft;
  readonly contacts: ContactsDraft;
}
export interface OpeningDraft {
  readonly modes: readonly OpeningMode[];
  readonly windowS: string;
  readonly repeatS: string;
  readonly noCode: boolean;
  readonly otherOffices: boolean;
}
export interface DisplayDraft {
  readonly largeTypeDefault: boolean;
  readonly screenInches: string;
  readonly emblem: string | null;
}
export interface PaymentDraft {
  readonly account: PaymentAccount | null;
  readonly feesAsOf: string;
}
export interface ContactsDraft {
  readonly address: LocalText;
  readonly phone: string;
  readonly email: string;
  readonly head: HeadDraft | null;
  /** By clerk. */
  readonly listings: Readonly<Record<string, ListingDraft>>;
}
export interface HeadDraft extends Omit<OfficeHead, 'phone'> {
  readonly phone: string;
}
export interface ListingDraft {
  readonly work: LocalText;
  readonly phone: string;
}

export const NO_TEXT: LocalText = { vi: '', en: '' };
export const NO_LISTING: ListingDraft = { work: NO_TEXT, phone: '' };
export const NO_HEAD: HeadDraft = { name: '', title: NO_TEXT, phone: '', portrait: null };
export const NO_ACCOUNT: PaymentAccount = {
  bankBin: '',
  bankName: '',
  accountNumber: '',
  holder: '',
};

export const MS_A_SECOND = 1_000;

export function draftOf(settings: CounterSettings): SettingsDraft {
  const { opening, askProcedure, largeTypeDefault, screenInches, emblem } = settings;
  const { modes, windowMs, repeatMs, noCode, otherOffices } = opening;
  return {
    opening: {
      modes,
      windowS: String(windowMs / MS_A_SECOND),
      repeatS: String(repeatMs / MS_A_SECOND),
      noCode,
      otherOffices,
    },
    asking: { askProcedure },
    display: { largeTypeDefault, screenInches: String(screenInches ?? ''), emblem },
    payment: { account: settings.payment, feesAsOf: settings.feesAsOf ?? '' },
    contacts: contactsDraft(settings.contacts),
  };
}

function contactsDraft({ address, phone, email, head, clerks }: Contacts): ContactsDraft {
  return {
    address: address ?? NO_TEXT,
    phone: phone ?? '',
    email: email ?? '',
    head: head && { ...head, phone: head.phone ?? '' },
    listings: Object.fromEntries(clerks.map((one) => [one.clerk, listingDraft(one)])),
  };
}

function listingDraft({ work, phone }: ClerkListing): ListingDraft {
  return { work: work ?? NO_TEXT, phone: phone ?? '' };
}
