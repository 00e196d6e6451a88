import type { KioskHost } from '../../shared/contract/ipc.ts';

/** Electron's host where the preload has set it, otherwise one of the browser's own. */
export async function pickHost(): Promise<KioskHost | null> {
  if (window.kioskHost !== undefined) return window.kioskHost;
  const { openBrowserHost } = await import('../host/open-browser-host.ts');
  return openBrowserHost();
}
