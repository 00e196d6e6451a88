/** Text as PostgreSQL can hold it. Where the exact text matters, the entry is kept whole as JSON. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\uFFFD');
}
