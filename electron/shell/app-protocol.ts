import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { errorCode } from '../storage/error-code.ts';
import { FAILURE_ADDRESS, isKioskAddress, SCHEME } from './app-address.ts';
import { assetAt } from './asset.ts';
import { failurePage } from './failure-page.ts';
import { pageHeaders } from './page-headers.ts';

/** Before `ready`: makes app:// an origin of its own, so that IndexedDB and the security policy work as on https. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Serves app://kiosk/ from the folder with the built pages, and nothing else. */
export function serveKiosk(root: string): void {
  protocol.handle(SCHEME, ({ url }) => answer(root, url));
}

async function answer(root: string, address: string): Promise<Response> {
  const html = 'text/html; charset=utf-8';
  if (address === FAILURE_ADDRESS) {
    return new Response(failurePage(), { headers: pageHeaders(html) });
  }
  const asset = isKioskAddress(address) ? assetAt(root, new URL(address).pathname) : null;
  if (asset === null) return notFound();
  try {
    const body = new Uint8Array(await readFile(asset.path));
    return new Response(body, { headers: pageHeaders(asset.type) });
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'EISDIR') return notFound();
    throw error;
  }
}

function notFound(): Response {
  return new Response('', { status: 404, headers: pageHeaders('text/plain; charset=utf-8') });
}
