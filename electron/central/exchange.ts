import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Exchange } from '../../shared/device/centre-client.ts';

/** `fetch` of Electron's net module, which knows the system's proxy, or Node's. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

const compress = promisify(gzip);

export function exchangeBy(fetch: Fetch): Exchange {
  return async ({ address, method, headers, body, gzipped, timeoutMs }) => {
    const content = body !== null && gzipped ? new Uint8Array(await compress(body)) : body;
    const signal = AbortSignal.timeout(timeoutMs);
    const init: RequestInit = { method, headers, body: content, signal, redirect: 'manual' };
    try {
      const response = await fetch(address, init);
      return {
        status: response.status,
        contentType: response.headers.get('content-type'),
        retryAfter: response.headers.get('retry-after'),
        body: await response.text(),
      };
    } catch {
      return null;
    }
  };
}
