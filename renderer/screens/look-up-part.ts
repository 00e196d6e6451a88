import type * as lookUpScreen from './look-up/look-up-screen.tsx';

export type LookUpPart = typeof lookUpScreen;

/** An import that is done stays done, so it may be remembered; one that failed is tried anew. */
let part: LookUpPart | null = null;

/** Search, payment codes and their libraries are fetched after the first picture, so that the kiosk starts without them. */
export async function loadLookUp(): Promise<LookUpPart> {
  part ??= await import('./look-up/look-up-screen.tsx');
  return part;
}

/** The part where it is there already: its first picture then needs no wait. */
export function loadedLookUp(): LookUpPart | null {
  return part;
}
