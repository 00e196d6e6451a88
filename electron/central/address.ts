/** `https://centre.example/base/` → `https://centre.example/base`; null for anything but an http(s) address. */
export function centralAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, origin, pathname } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return origin + pathname.replace(/\/+$/, '');
}
