import type { PreviewServer } from 'vite';

export function addressOf(server: Pick<PreviewServer, 'resolvedUrls'>): string {
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error('the server has no address');
  return address;
}
