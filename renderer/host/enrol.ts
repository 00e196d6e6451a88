import type { EnrolVerdict } from '../../shared/contract/ipc.ts';
import { enrolmentBytes, enrolmentCodeSchema } from '../../shared/contract/wire.ts';
import { trustedConfig } from './device-state.ts';
import { viewOf } from '../../shared/contract/kiosk-view.ts';
import { HOST_KIND, type HostParts } from './host-parts.ts';

type Parts = Pick<HostParts, 'app' | 'client' | 'journal' | 'key' | 'state'>;

/** Makes this device known to the centre by a one-time code. An existing log is only continued by the device that wrote it. */
export async function enrol(parts: Parts, code: string): Promise<EnrolVerdict> {
  const { app, client, journal, key, state } = parts;
  const wellFormed = enrolmentCodeSchema.safeParse(code);
  if (!wellFormed.success) return refused('enrolment-code-refused');
  const { publicKey } = key;
  const proof = await key.sign(enrolmentBytes(wellFormed.data, publicKey));
  const request = { code: wellFormed.data, publicKey, proof, app, host: HOST_KIND };
  const answer = await client.enrol(request);
  if (!answer.ok) return answer;
  const { config: signed, ...identity } = answer.value;
  const { device } = identity;
  if ((journal.device() ?? device) !== device) return refused('wrong-device');
  const config = await trustedConfig(identity, signed);
  if (config === null)
    return { ok: false, failure: { kind: 'not-the-centre', detail: 'config signature' } };
  await state.keepIdentity(identity);
  await state.keepConfig(signed);
  return { ok: true, device, view: viewOf(config) };
}

function refused(code: 'enrolment-code-refused' | 'wrong-device'): EnrolVerdict {
  return { ok: false, failure: { kind: 'problem', code, expected: null, retryAfterMs: null } };
}
