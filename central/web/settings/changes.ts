import type {
  CounterSettings,
  SettingsChanges,
} from '../../../shared/contract/counter-settings.ts';
import type { ClerkListing, Contacts } from '../../../shared/contract/office-info.ts';
import type { LocalText } from '../../../shared/domain/local-text.ts';
import {
  MS_A_SECOND,
  NO_LISTING,
  type ContactsDraft,
  type OpeningDraft,
  type SettingsDraft,
} from './draft.ts';
import type { Group } from './groups.ts';

/**
 * What a form asks the centre to set: the groups that were set by hand, as they stand in their fields. What is no
 * number is sent as none, and the centre names the field.
 * @param clerks who is listed, in their order; one who has left goes from the list
 */
export function changesOf(
  draft: SettingsDraft,
  own: ReadonlySet<Group>,
  clerks: readonly string[],
): SettingsChanges {
  const { asking, display, payment, contacts } = draft;
  return {
    ...(own.has('opening') && { opening: openingOf(draft.opening) }),
    ...(own.has('asking') && { askProcedure: asking.askProcedure }),
    ...(own.has('display') && {
      largeTypeDefault: display.largeTypeDefault,
      screenInches: display.screenInches.trim() === '' ? null : numberIn(display.screenInches),
      emblem: display.emblem,
    }),
    ...(own.has('payment') && {
      payment: payment.account,
      feesAsOf: orNull(payment.feesAsOf),
    }),
    ...(own.has('contacts') && { contacts: contactsOf(contacts, clerks) }),
  };
}

function openingOf({ windowS, repeatS, ...rest }: OpeningDraft): CounterSettings['opening'] {
  return {
    ...rest,
    windowMs: numberIn(windowS) * MS_A_SECOND,
    repeatMs: numberIn(repeatS) * MS_A_SECOND,
  };
}

function contactsOf(draft: ContactsDraft, clerks: readonly string[]): Contacts {
  const { address, phone, email, head } = draft;
  return {
    address: textOrNull(address),
    phone: orNull(phone),
    email: orNull(email),
    head: head && { ...head, name: head.name.trim(), phone: orNull(head.phone) },
    clerks: listingsOf(draft, clerks),
  };
}

/** Those of whom anything is told, in the order in which they are sent. */
export function listingsOf(
  { listings }: ContactsDraft,
  clerks: readonly string[],
): readonly ClerkListing[] {
  return clerks.flatMap((clerk) => {
    const { work, phone } = listings[clerk] ?? NO_LISTING;
    const listing = { clerk, work: textOrNull(work), phone: orNull(phone) };
    return listing.work === null && listing.phone === null ? [] : [listing];
  });
}

function numberIn(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** Half a text stays: the centre names the language that is missing. */
function textOrNull({ vi, en }: LocalText): LocalText | null {
  const text = { vi: vi.trim(), en: en.trim() };
  return text.vi === '' && text.en === '' ? null : text;
}
