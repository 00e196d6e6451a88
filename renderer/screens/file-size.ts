import type { Translate } from '../../shared/i18n/translate.ts';
import type { MessageKey } from '../i18n/vi.ts';

const MB = 1_000_000;
const GB = 1_000 * MB;

/** As drives are labelled: a MB is a million bytes. Less than a tenth of one is said to be that. */
export function fileSize(bytes: number, t: Translate<MessageKey>): string {
  return bytes < GB
    ? t('size.mb', { size: Math.max(0.1, bytes / MB) })
    : t('size.gb', { size: bytes / GB });
}
