import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { z } from 'zod';
import { signedConfigSchema, type SignedConfig } from '../../shared/contract/kiosk-config.ts';
import {
  batchResponseSchema,
  enrolmentResponseSchema,
  heartbeatResponseSchema,
  PATHS,
  type BatchRequest,
  type BatchResponse,
  type EnrolmentRequest,
  type EnrolmentResponse,
  type HeartbeatRequest,
  type HeartbeatResponse,
} from '../../shared/contract/wire.ts';
import type { SendFailure } from '../../shared/outbox/settle.ts';
import { exchange, type Answer, type Fetch } from './exchange.ts';

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: SendFailure };

/** Which centre, and the token it knows this device by. */
export interface Credentials {
  readonly central: string;
  readonly token: string;
}

/** The centre's interface as this program calls it; every answer is parsed, none is believed. */
export interface CentralClient {
  readonly enrol: (
    central: string,
    request: EnrolmentRequest,
  ) => Promise<Result<EnrolmentResponse>>;
  readonly sendBatch: (to: Credentials, batch: BatchRequest) => Promise<Result<BatchResponse>>;
  /** Null: still the version that was named. */
  readonly config: (
    to: Credentials,
    version: string | null,
  ) => Promise<Result<SignedConfig | null>>;
  readonly beat: (to: Credentials, beat: HeartbeatRequest) => Promise<Result<HeartbeatResponse>>;
}

const TIMEOUT_MS = 15_000;
/** A batch waits for the centre's COMMIT, and behind other kiosks after an outage. */
const BATCH_TIMEOUT_MS = 60_000;
const JSON_TYPE = 'application/json';
const compress = promisify(gzip);

export function centralClient(fetch: Fetch, now: () => number): CentralClient {
  const ask = (address: string, init: RequestInit, timeoutMs = TIMEOUT_MS): Promise<Answer> =>
    exchange(fetch, { address, init, timeoutMs }, now);
  const post = (body: object, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': JSON_TYPE, accept: JSON_TYPE, ...headers },
    body: JSON.stringify(body),
  });
  return {
    enrol: async (central, request) =>
      read(await ask(central + PATHS.enrolments, post(request)), enrolmentResponseSchema),
    beat: async (to, beat) =>
      read(
        await ask(to.central + PATHS.heartbeats, post(beat, authorization(to))),
        heartbeatResponseSchema,
      ),
    sendBatch: async (to, batch) => {
      const headers = {
        'content-type': JSON_TYPE,
        'content-encoding': 'gzip',
        accept: JSON_TYPE,
        ...authorization(to),
      };
      const body = new Uint8Array(await compress(JSON.stringify(batch)));
      const init = { method: 'POST', headers, body };
      return read(
        await ask(to.central + PATHS.batches, init, BATCH_TIMEOUT_MS),
        batchResponseSchema,
      );
    },
    config: async (to, version) => {
      const known = version === null ? {} : { 'if-none-match': `"${version}"` };
      const headers = { accept: JSON_TYPE, ...authorization(to), ...known };
      const answer = await ask(to.central + PATHS.config, { headers });
      if (answer.ok && answer.body === null) return { ok: true, value: null };
      return read(answer, signedConfigSchema);
    },
  };
}

function authorization({ token }: Credentials): { readonly authorization: string } {
  return { authorization: `Bearer ${token}` };
}

function read<T>(answer: Answer, schema: z.ZodType<T>): Result<T> {
  if (!answer.ok) return answer;
  const parsed = schema.safeParse(answer.body);
  if (parsed.success) return { ok: true, value: parsed.data };
  const detail = `status ${answer.status}, ${z.prettifyError(parsed.error)}`;
  return { ok: false, failure: { kind: 'not-the-centre', detail } };
}
