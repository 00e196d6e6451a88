import type { HostPush } from '../../shared/contract/ipc.ts';

/**
 * What a browser tells a page about its sleep. Its end is not among it: a page that is being closed can't finish a
 * write, so the log of a browser shows the next start only.
 */
const PUSHES = {
  freeze: { type: 'suspending' },
  resume: { type: 'resumed' },
} as const satisfies Readonly<Record<string, HostPush>>;

export function onPagePush(listener: (push: HostPush) => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  document.addEventListener('freeze', () => listener(PUSHES.freeze), { signal });
  document.addEventListener('resume', () => listener(PUSHES.resume), { signal });
  return () => end.abort();
}
