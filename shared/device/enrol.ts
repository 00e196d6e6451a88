import type { EnrolVerdict } from '../contract/ipc.ts';
import { viewOf } from '../contract/kiosk-view.ts';
import { enrolmentBytes, enrolmentCodeSchema, type FormerDevice } from '../contract/wire.ts';
import type { DeviceParts } from './device-parts.ts';
import { trustedConfig } from './trusted.ts';

/** Makes this device known to the centre by a one-time code. A log that is there is only continued by the device that wrote it. */
export async function enrol(parts: DeviceParts, code: string): Promise<EnrolVerdict> {
  const { app, client, host, isSignedBy, key, state, report } = parts;
  const central = parts.central ?? state.identity()?.central ?? null;
  if (central === null) return { ok: false, failure: { kind: 'not-enrolled' } };
  const wellFormed = enrolmentCodeSchema.safeParse(code);
  if (!wellFormed.success) return refused('enrolment-code-refused');
  const asked = { code: wellFormed.data, publicKey: key.publicKey, ...formerDevice(state) };
  const request = { ...asked, proof: await key.sign(enrolmentBytes(asked)), app, host };
  const answer = await client.enrol(central, request);
  if (!answer.ok) {
    report('enrolment-failed', JSON.stringify(answer.failure));
    return answer;
  }
  const { config: signed, ...identity } = answer.value;
  const config = await trustedConfig(isSignedBy, identity, signed);
  if (config === null)
    return { ok: false, failure: { kind: 'not-the-centre', detail: 'config signature' } };
  if (!(await leaveFormerLog(parts, identity.device))) return refused('internal-error');
  await state.keepIdentity({ ...identity, central });
  await state.keepConfig(signed);
  return { ok: true, device: identity.device, view: viewOf(config) };
}

/** A centre whose back-up is older than this kiosk's enrolment has forgotten it, and lacks all that it wrote since. */
function formerDevice(state: DeviceParts['state']): { readonly former?: FormerDevice } {
  const identity = state.identity();
  const unit = state.config()?.unit.id;
  if (identity === null || unit === undefined) return {};
  return { former: { device: identity.device, unit, centreKey: identity.centreKey } };
}

/** The log of a device that this no longer is, because its key is lost, can't be continued: it is kept whole beside ours. */
async function leaveFormerLog(
  { journal, recoveries }: Pick<DeviceParts, 'journal' | 'recoveries'>,
  device: string,
): Promise<boolean> {
  const { seq } = journal.tail();
  if ((journal.device() ?? device) === device) return true;
  const left = await journal.setAside();
  if (left.ok) await recoveries.add({ what: 'journal-set-aside', entries: seq });
  return left.ok;
}

function refused(code: 'enrolment-code-refused' | 'internal-error'): EnrolVerdict {
  return { ok: false, failure: { kind: 'problem', code, expected: null, retryAfterMs: null } };
}
