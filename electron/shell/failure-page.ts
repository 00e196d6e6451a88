import { LOCALES } from '../../shared/domain/local-text.ts';
import { KIOSK_ADDRESS } from './app-address.ts';
import { SHELL_MESSAGES } from './messages.ts';

const RETRY_SECONDS = 60;

/** Plain HTML without script or style, so that there is nothing left in it that could fail. */
export function failurePage(): string {
  const parts = LOCALES.map((locale) => {
    const words = SHELL_MESSAGES[locale];
    return `<section lang="${locale}"><h1>${words['failure.title']}</h1>
<p>${words['failure.body']}</p><p>${words['failure.staff']}</p></section>`;
  });
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${RETRY_SECONDS}; url=${KIOSK_ADDRESS}">
<title>${SHELL_MESSAGES.vi['failure.title']}</title></head><body>${parts.join('')}</body></html>`;
}
