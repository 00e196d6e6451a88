import { z } from 'zod';

/** When the program was started anew because its store failed (ms), and what the next start is to do about the store. */
export interface Relaunches {
  readonly times: readonly number[];
  readonly setStoreAside: boolean;
}

export const relaunchesSchema: z.ZodType<Relaunches> = z.strictObject({
  times: z.array(z.int()),
  setStoreAside: z.boolean(),
});
