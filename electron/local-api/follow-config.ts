import type { HostPush } from '../../shared/contract/ipc.ts';
import type { HostParts } from '../host-parts.ts';
import { makeAllowance } from './allowance.ts';
import { listenLocally, type Listening } from './listen.ts';
import { tokenOf } from './token.ts';

const LOOK_EVERY_MS = 5_000;
const CALLS = 30;
const WITHIN_MS = 60_000;

type Parts = Pick<HostParts, 'state' | 'now' | 'mono' | 'report'>;

/** Listens while the office has the queue system switched on, from whenever its config says so, and no longer. */
export function listenWhileWanted(
  { state, now, mono, report }: Parts,
  port: number,
  push: (message: HostPush) => void,
): void {
  const answerParts = {
    token: () => tokenOf(state.identity()?.secret ?? null),
    config: state.config,
    allowance: makeAllowance(CALLS, WITHIN_MS),
    now,
    mono,
    open: (call: { readonly dossier: string | null; readonly procedure: string | null }) =>
      push({ type: 'queue-called', ...call }),
  };
  let listening: Listening | null = null;

  async function look(): Promise<void> {
    const isWanted = state.config()?.settings.opening.modes.includes('queue') === true;
    if (isWanted && listening?.ok !== true) {
      const failedBefore = listening !== null;
      listening = await listenLocally(answerParts, port);
      if (!listening.ok && !failedBefore) report('local-api-closed', listening.detail);
    }
    if (!isWanted && listening?.ok === true) listening.close();
    if (!isWanted) listening = null;
    setTimeout(() => void look(), LOOK_EVERY_MS).unref();
  }
  void look();
}
