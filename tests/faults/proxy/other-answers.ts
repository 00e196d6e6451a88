import type { Behaviour } from './behaviour.ts';
import type { Answer } from './forward.ts';

/** What a portal answers whatever it was asked. */
export const CAPTIVE_PAGE = Buffer.from(
  '<!doctype html><title>Wi-Fi</title><form action="/login"><button>OK</button></form>',
);

/** A refusal in the centre's own words, or in those of a proxy that knows nothing of us. */
export function problemText({
  status,
  code,
  retryAfterS,
}: Extract<Behaviour, { readonly does: 'answer' }>): Answer {
  const wait = retryAfterS === null ? {} : { 'retry-after': String(retryAfterS) };
  if (code === null)
    return {
      status,
      headers: { 'content-type': 'text/html', ...wait },
      body: Buffer.from(`<h1>${status}</h1>`),
    };
  const problem = {
    type: `urn:hailong:problem:${code}`,
    code,
    status,
    title: code,
    ...(code === 'sequence-gap' ? { expected: 1 } : {}),
  };
  return {
    status,
    headers: { 'content-type': 'application/problem+json', ...wait },
    body: Buffer.from(JSON.stringify(problem)),
  };
}
