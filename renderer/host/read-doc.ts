import type { z } from 'zod';

/** A kept text by its schema; null where there is none. One that another version wrote and this one can't read counts as none. */
export function readDoc<T>(text: string | null, schema: z.ZodType<T>): T | null {
  if (text === null) return null;
  const parsed = schema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}
