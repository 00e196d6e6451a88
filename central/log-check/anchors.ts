import type { Head } from '../../shared/log/chain.ts';

/** A head of a kiosk's log that was noted elsewhere: on a printed report, in a letter. `hash` may be only its beginning. */
export interface LogAnchor extends Head {
  readonly device: string;
}

/** Sixteen hex digits: nobody finds another log that begins like this one. */
const FEWEST_DIGITS = 16;
const FORM = new RegExp(`^([a-z0-9-]{1,40}):([1-9]\\d{0,14}):([0-9a-f]{${FEWEST_DIGITS},64})$`);
/** As it is printed, for eyes and fingers. */
const SPACING = /[\s.]/g;

/** Reads `DEVICE:SEQ:HASH`; null for what isn't that. */
export function readAnchor(text: string): LogAnchor | null {
  const [, device, seq, hash] = FORM.exec(text.replaceAll(SPACING, '').toLowerCase()) ?? [];
  return device === undefined || seq === undefined || hash === undefined
    ? null
    : { device, seq: Number(seq), hash };
}

/** What the centre's log says to an anchor. `not-reached`: it ends before. */
export type AnchorVerdict = 'agrees' | 'differs' | 'not-reached';

/** @param held the hash that the log has at the anchor's place; undefined where it has none */
export function judgeAnchor({ hash }: LogAnchor, held: string | undefined): AnchorVerdict {
  if (held === undefined) return 'not-reached';
  return held.startsWith(hash) ? 'agrees' : 'differs';
}
