import { z } from 'zod';
import { localTextSchema, type LocalText } from '../domain/local-text.ts';
import { paymentAccountSchema, type PaymentAccount } from '../domain/payment-account.ts';

/** What the directory says of a clerk beside name, title and photo. */
export interface ClerkListing {
  readonly clerk: string;
  readonly work: LocalText | null;
  readonly phone: string | null;
}

/** Who answers for the office; they need not be a clerk of it. */
export interface OfficeHead {
  readonly name: string;
  readonly title: LocalText;
  readonly phone: string | null;
  /** A `data:image/…` URL. */
  readonly portrait: string | null;
}

/** How the office is reached, as it is posted on its wall. What is null isn't known and is never made up. */
export interface Contacts {
  readonly address: LocalText | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly head: OfficeHead | null;
  readonly clerks: readonly ClerkListing[];
}

/** What an office says about itself on its kiosks. */
export interface OfficeInfo {
  /** Where fees are transferred to; null: no payment code is shown. */
  readonly payment: PaymentAccount | null;
  /** The day on which fees and times of the procedures were taken down, `YYYY-MM-DD`. */
  readonly feesAsOf: string | null;
  /** The office's own emblem, a `data:image/…` URL; without one the product's ornament stands there. */
  readonly emblem: string | null;
  /** Diagonal of the panel in inches, from which the size of a target in millimetres follows. */
  readonly screenInches: number | null;
  readonly contacts: Contacts;
}

export const NO_INFO: OfficeInfo = {
  payment: null,
  feesAsOf: null,
  emblem: null,
  screenInches: null,
  contacts: { address: null, phone: null, email: null, head: null, clerks: [] },
};

const image = z.string().startsWith('data:image/').max(400_000);
const phone = z
  .string()
  .regex(/^\+?[\d ().-]{3,30}$/, 'digits, spaces, points and hyphens')
  .nullable();

const clerkListingSchema: z.ZodType<ClerkListing> = z.strictObject({
  clerk: z.string().min(1).max(64),
  work: localTextSchema.nullable(),
  phone,
});

const contactsSchema: z.ZodType<Contacts> = z.strictObject({
  address: localTextSchema.nullable(),
  phone,
  email: z.email().max(120).nullable(),
  head: z
    .strictObject({
      name: z.string().min(1).max(120),
      title: localTextSchema,
      phone,
      portrait: image.nullable(),
    })
    .nullable(),
  clerks: z.array(clerkListingSchema).max(200),
});

/** Fields of the kiosk settings, beside those of its behaviour. */
export const officeInfoShape = {
  payment: paymentAccountSchema.nullable(),
  feesAsOf: z.iso.date().nullable(),
  emblem: image.nullable(),
  screenInches: z.number().min(5).max(120).nullable(),
  contacts: contactsSchema,
};
