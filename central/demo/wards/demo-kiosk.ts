import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { enrolmentBytes, MAX_BATCH_ENTRIES } from '../../../shared/contract/wire.ts';
import { EMPTY_HEAD, headOf, seal, type Head } from '../../../shared/log/chain.ts';
import type { Draft, Entry } from '../../../shared/log/entry.ts';
import { batchHead, headBytes } from '../../../shared/log/head.ts';
import { authenticateDevice } from '../../devices/authenticate.ts';
import { createEnrolmentCode } from '../../devices/enrolment-code.ts';
import { enrolDevice } from '../../devices/enrol.ts';
import type { CentralParts } from '../../parts.ts';
import { receiveBatch } from '../../receive/receive-batch.ts';
import type { Moment } from './counter-log.ts';

const APP = 'demo-data';
const BY = 'demo-data';
const MINUTE_MS = 60_000;

/** A kiosk that exists in this process alone: enrolled, signing and sending like any other. */
export interface DemoKiosk {
  readonly counter: string;
  /** Seals, signs and sends what happened; resolves when the centre holds it. */
  send(moments: readonly Moment[]): Promise<void>;
}

/** @throws Error when the centre refuses it: nothing that an office could do */
export async function enrolDemoKiosk(
  parts: CentralParts,
  place: { readonly unit: string; readonly counter: string },
  at: number,
): Promise<DemoKiosk> {
  const then: CentralParts = { ...parts, now: () => at };
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64url');
  const signed = (bytes: Uint8Array): string =>
    sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  const made = await createEnrolmentCode(then, place, BY);
  if (made === null) throw new Error(`no counter ${place.counter}`);
  const proof = signed(enrolmentBytes({ code: made.code, publicKey: spki }));
  const request = { code: made.code, publicKey: spki, proof, app: APP, host: 'electron' } as const;
  const enrolled = await enrolDevice(then, request);
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  const { device: id, token } = enrolled.response;
  const known = await authenticateDevice(parts.db, `Bearer ${token}`);
  if (!known.ok) throw new Error(known.refusal.code);
  const boot = createHash('sha256').update(id).digest('hex').slice(0, 16);
  let head: Head = EMPTY_HEAD;

  function next(draft: Draft, moment: number): Entry {
    const entry = seal(head, draft, { device: id, at: moment, mono: moment - at, boot });
    head = headOf(entry);
    return entry;
  }

  async function deliver(entries: readonly Entry[]): Promise<void> {
    const sentAt = (entries.at(-1)?.at ?? at) + MINUTE_MS;
    const plain = batchHead(entries, sentAt);
    if (plain === null || !known.ok) return;
    const batch = { head: { head: plain, signature: signed(headBytes(plain)) }, entries };
    const verdict = await receiveBatch({ ...parts, now: () => sentAt }, known.device, batch);
    if (!verdict.ok) throw new Error(verdict.refusal.code);
    const refused = verdict.response.verdicts.find((one) => one.verdict === 'quarantined');
    if (refused) throw new Error(JSON.stringify(refused));
  }

  return {
    counter: place.counter,
    async send(moments) {
      const entries = moments.flatMap(({ at: moment, draft, comment = null }) => {
        const entry = next(draft, moment);
        if (comment === null) return [entry];
        const body = { rating: entry.seq, reasons: [], comment };
        return [entry, next({ kind: 'rating.explained', body }, moment + 1)];
      });
      for (let from = 0; from < entries.length; from += MAX_BATCH_ENTRIES)
        await deliver(entries.slice(from, from + MAX_BATCH_ENTRIES));
    },
  };
}
