import type { Locale } from '../../shared/domain/local-text.ts';
import type { Messages } from '../../shared/i18n/translate.ts';
import type { MessageKey } from './vi.ts';

/** A language that the kiosk's screens speak. */
export interface Language {
  /** BCP 47, up to ten characters: it stands in the log beside each rating. */
  readonly tag: string;
  /** Its own name in itself, so that whoever needs it can read it. */
  readonly name: string;
  /** In which of its two languages an office's own texts (names, reasons) are shown, and numbers and dates written. */
  readonly base: Locale;
  readonly messages: Messages<MessageKey>;
}
