import type { Exchange } from '../../shared/device/centre-client.ts';

/** As the browser carries a question to the centre that served the page. */
export const exchange: Exchange = async (question) => {
  const { address, method, headers, body, gzipped, timeoutMs } = question;
  const content = body !== null && gzipped ? await gzip(body) : body;
  try {
    const response = await fetch(address, {
      method,
      headers,
      body: content,
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'manual',
      // The kiosk is known by its token; a dashboard's session in the same browser is none of its business.
      credentials: 'omit',
      cache: 'no-store',
    });
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

function gzip(text: string): Promise<ArrayBuffer> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(packed).arrayBuffer();
}
