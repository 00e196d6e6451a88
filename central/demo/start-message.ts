import { z } from 'zod';
import type { HostKind } from '../../shared/log/kinds.ts';

/** What `npm start` asks of the centre that it runs beside itself. */
export interface StartOrder {
  readonly kiosk: HostKind;
  /** Make an enrolment code even if a kiosk is enrolled. */
  readonly enrolAnyway: boolean;
}

/** What that centre tells `npm start` once it listens; secrets go this way and into no log. */
export interface StartReport {
  readonly url: string;
  /** The first administrator, on the very first start alone. */
  readonly admin: { readonly name: string; readonly password: string } | null;
  /** Null when this centre serves other offices. */
  readonly demo: {
    readonly clerks: readonly { readonly name: string; readonly pin: string }[];
    readonly enrolCode: string | null;
  } | null;
}

export const startOrderSchema: z.ZodType<StartOrder> = z.strictObject({
  kiosk: z.enum(['electron', 'browser']),
  enrolAnyway: z.boolean(),
});

export const startReportSchema: z.ZodType<StartReport> = z.strictObject({
  url: z.url(),
  admin: z.strictObject({ name: z.string(), password: z.string() }).nullable(),
  demo: z
    .strictObject({
      clerks: z.array(z.strictObject({ name: z.string(), pin: z.string() })),
      enrolCode: z.string().nullable(),
    })
    .nullable(),
});
