const GROUP = 4;
export const CODE_CHARACTERS = 8;

/** The alphabet of the centre's one-time codes: no I, O, 0 or 1 (shared/contract/wire.ts). */
export const CODE_KEYS: readonly string[] = Array.from('23456789ABCDEFGHJKLMNPQRSTUVWXYZ');

/** What a typed or scanned character adds to the code; anything outside the alphabet, the dash too, adds nothing. */
export function withCharacter(code: string, character: string): string {
  const key = character.toUpperCase();
  return CODE_KEYS.includes(key) && code.length < CODE_CHARACTERS ? code + key : code;
}

/** `ABCD2345` as the centre reads it: `ABCD-2345`. */
export function grouped(code: string): string {
  return code.length > GROUP ? `${code.slice(0, GROUP)}-${code.slice(GROUP)}` : code;
}
