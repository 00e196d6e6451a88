import type { Beat, BeatVerdict } from '../contract/ipc.ts';
import { clockOffset } from '../domain/clock.ts';
import type { DeviceParts } from './device-parts.ts';

type Parts = Pick<DeviceParts, 'app' | 'boot' | 'client' | 'host' | 'mono' | 'now' | 'state'>;

/** Tells the centre that the device lives, and learns how far the clocks are apart. */
export async function beat(parts: Parts, asked: Beat): Promise<BeatVerdict> {
  const { app, boot, client, host, mono, now, state } = parts;
  const identity = state.identity();
  if (identity === null) return { ok: false, failure: { kind: 'not-enrolled' } };
  const at = now();
  const begun = mono();
  const body = { at, mono: Math.round(begun), boot, app, host, ...asked };
  const answer = await client.beat(identity, body);
  if (!answer.ok) return answer;
  const roundTripMs = Math.round(mono() - begun);
  const { centreTime, configVersion, receivedThrough } = answer.value;
  const offsetMs = clockOffset(at, roundTripMs, centreTime);
  const clerkElsewhere = answer.value.clerkElsewhere === true;
  return { ok: true, offsetMs, roundTripMs, configVersion, receivedThrough, clerkElsewhere };
}
