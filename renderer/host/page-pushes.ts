import type { HostPush } from '../../shared/contract/ipc.ts';

/** What a browser tells a page about its end and its sleep. There is no time to wait for an answer. */
const PUSHES = {
  pagehide: { type: 'quitting' },
  freeze: { type: 'suspending' },
  resume: { type: 'resumed' },
} as const satisfies Readonly<Record<string, HostPush>>;

export function onPagePush(listener: (push: HostPush) => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  window.addEventListener('pagehide', () => listener(PUSHES.pagehide), { signal });
  document.addEventListener('freeze', () => listener(PUSHES.freeze), { signal });
  document.addEventListener('resume', () => listener(PUSHES.resume), { signal });
  return () => end.abort();
}
