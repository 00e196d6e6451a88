import { z } from 'zod';

export const CENTRE_PATH = '/v1/centre';

/** `GET /v1/centre`: what every page of the dashboard says about the centre itself. */
export interface CentreView {
  /** ms; when the database was marked for ever as one of invented data. Null for a real one. */
  readonly demoSince: number | null;
}

export const centreSchema: z.ZodType<CentreView> = z.strictObject({
  demoSince: z.int().nullable(),
});
