import type { RefreshVerdict } from '../contract/ipc.ts';
import type { KioskConfig } from '../contract/kiosk-config.ts';
import { viewOf } from '../contract/kiosk-view.ts';
import type { DeviceParts } from './device-parts.ts';

/** Asks for the config; the one in use stays until a newer one of the same centre is on the disk. */
export async function refreshConfig({
  client,
  state,
}: Pick<DeviceParts, 'client' | 'state'>): Promise<RefreshVerdict> {
  const identity = state.identity();
  if (identity === null) return { ok: false, failure: { kind: 'not-enrolled' } };
  const before = state.config();
  const answer = await client.config(identity, before?.version ?? null);
  if (!answer.ok) return answer;
  if (answer.value === null)
    return before === null ? doubtful('not modified') : fresh(before, false);
  if (!(await state.keepConfig(answer.value))) return doubtful('config signature');
  return fresh(answer.value.config, answer.value.config.version !== before?.version);
}

function fresh(config: KioskConfig, changed: boolean): RefreshVerdict {
  return { ok: true, view: viewOf(config), changed };
}

function doubtful(detail: string): RefreshVerdict {
  return { ok: false, failure: { kind: 'not-the-centre', detail } };
}
