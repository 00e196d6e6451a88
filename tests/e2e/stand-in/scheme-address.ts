/**
 * `app://kiosk/x` ↔ `https://kiosk.app.invalid/x`.
 * Chromium can't be given a standard scheme from outside, so each scheme gets a secure origin that never resolves.
 */
export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, ProtocolHandler | undefined>();
const STAND_IN_ADDRESS = /^https:\/\/([^/]+)\.([^./]+)\.invalid(\/.*)?$/;

export function knowScheme(scheme: string): void {
  if (!handlers.has(scheme)) handlers.set(scheme, undefined);
}

export function setHandler(scheme: string, handler: ProtocolHandler): void {
  if (handlers.get(scheme) !== undefined) throw new Error(`Failed to register protocol: ${scheme}`);
  handlers.set(scheme, handler);
}

export function handlerOf(address: string): ProtocolHandler | undefined {
  return handlers.get(new URL(address).protocol.slice(0, -1));
}

/** The address Chromium is sent to. */
export function toBrowser(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const scheme = url.protocol.slice(0, -1);
  if (!handlers.has(scheme)) return address;
  return `https://${url.host}.${scheme}.invalid${url.pathname || '/'}${url.search}${url.hash}`;
}

/** The address the product sees. */
export function toProduct(address: string): string {
  const match = STAND_IN_ADDRESS.exec(address);
  const [, host, scheme, rest] = match ?? [];
  if (host === undefined || scheme === undefined || !handlers.has(scheme)) return address;
  return `${scheme}://${host}${rest ?? '/'}`;
}
