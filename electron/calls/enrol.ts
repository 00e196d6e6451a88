import type { EnrolVerdict } from '../../shared/contract/ipc.ts';
import { enrolmentBytes, enrolmentCodeSchema } from '../../shared/contract/wire.ts';
import { trustedConfig } from '../central/config-check.ts';
import { viewOf } from '../../shared/contract/kiosk-view.ts';
import { HOST_KIND, type HostParts } from '../host-parts.ts';

type Parts = Pick<HostParts, 'app' | 'central' | 'client' | 'journal' | 'key' | 'state' | 'report'>;

/** Makes this device known to the centre by a one-time code. An existing log is only continued by the device that wrote it. */
export async function enrol(parts: Parts, code: string): Promise<EnrolVerdict> {
  const { app, client, journal, key, state, report } = parts;
  const central = parts.central ?? state.identity()?.central ?? null;
  if (central === null) return { ok: false, failure: { kind: 'not-enrolled' } };
  const wellFormed = enrolmentCodeSchema.safeParse(code);
  if (!wellFormed.success) return refused('enrolment-code-refused');
  const { publicKey } = key;
  const proof = key.sign(enrolmentBytes(wellFormed.data, publicKey));
  const request = { code: wellFormed.data, publicKey, proof, app, host: HOST_KIND };
  const answer = await client.enrol(central, request);
  if (!answer.ok) {
    report('enrolment-failed', JSON.stringify(answer.failure));
    return answer;
  }
  const { config: signed, ...identity } = answer.value;
  const { device, centreKey } = identity;
  const owner = journal.device() ?? device;
  if (owner !== device) {
    report('enrolment-failed', `the journal belongs to ${owner}, the code is for ${device}`);
    return refused('wrong-device');
  }
  const config = trustedConfig(signed, device, centreKey);
  if (config === null) {
    return { ok: false, failure: { kind: 'not-the-centre', detail: 'config signature' } };
  }
  await state.keepIdentity({ ...identity, central });
  await state.keepConfig(signed);
  return { ok: true, device, view: viewOf(config) };
}

function refused(code: 'enrolment-code-refused' | 'wrong-device'): EnrolVerdict {
  return { ok: false, failure: { kind: 'problem', code, expected: null, retryAfterMs: null } };
}
