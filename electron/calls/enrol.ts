import type { EnrolVerdict } from '../../shared/contract/ipc.ts';
import { enrolmentBytes, enrolmentCodeSchema } from '../../shared/contract/wire.ts';
import { trustedConfig } from '../central/config-check.ts';
import { viewOf } from '../../shared/contract/kiosk-view.ts';
import { HOST_KIND, type HostParts } from '../host-parts.ts';

type Parts = Pick<
  HostParts,
  'app' | 'central' | 'client' | 'journal' | 'key' | 'recoveries' | 'state' | 'report'
>;

/** Makes this device known to the centre by a one-time code. A log that is there is only continued by the device that wrote it. */
export async function enrol(parts: Parts, code: string): Promise<EnrolVerdict> {
  const { app, client, key, state, report } = parts;
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
  const config = trustedConfig(signed, device, centreKey);
  if (config === null) {
    return { ok: false, failure: { kind: 'not-the-centre', detail: 'config signature' } };
  }
  if (!(await leaveFormerLog(parts, device))) return refused('internal-error');
  await state.keepIdentity({ ...identity, central });
  await state.keepConfig(signed);
  return { ok: true, device, view: viewOf(config) };
}

/** The log of a device that this no longer is, because its key is lost, can't be continued: it is kept whole beside ours. */
async function leaveFormerLog(
  { journal, recoveries }: Pick<Parts, 'journal' | 'recoveries'>,
  device: string,
): Promise<boolean> {
  const { seq } = journal.tail();
  if ((journal.device() ?? device) === device) return true;
  const left = await journal.setAside();
  if (left.ok) recoveries.add({ what: 'journal-set-aside', entries: seq });
  return left.ok;
}

function refused(code: 'enrolment-code-refused' | 'internal-error'): EnrolVerdict {
  return { ok: false, failure: { kind: 'problem', code, expected: null, retryAfterMs: null } };
}
