import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import {
  anchorResponseSchema,
  type AnchorRequest,
  type AnchorResponse,
} from '../../shared/contract/anchor.ts';
import {
  CLERK_FIGURES_PATH,
  CLERK_PINS_PATH,
  pinChangeResponseSchema,
  type PinChangeRequest,
  type PinChangeResponse,
} from '../../shared/contract/clerk-wire.ts';
import { ownFiguresSchema, type OwnFigures } from '../../shared/contract/own.ts';
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
import {
  readAnswer,
  readIfChanged,
  type Answered,
  type RawAnswer,
} from '../../shared/outbox/read-answer.ts';
import { exchange, type Fetch } from './exchange.ts';

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
  ) => Promise<Answered<EnrolmentResponse>>;
  readonly sendBatch: (to: Credentials, batch: BatchRequest) => Promise<Answered<BatchResponse>>;
  readonly askAnchor: (
    to: Credentials,
    request: AnchorRequest,
  ) => Promise<Answered<AnchorResponse>>;
  readonly changePin: (
    to: Credentials,
    request: PinChangeRequest,
  ) => Promise<Answered<PinChangeResponse>>;
  readonly clerkFigures: (to: Credentials, clerk: string) => Promise<Answered<OwnFigures>>;
  /** Null: still the version that was named. */
  readonly config: (
    to: Credentials,
    version: string | null,
  ) => Promise<Answered<SignedConfig | null>>;
  readonly beat: (to: Credentials, beat: HeartbeatRequest) => Promise<Answered<HeartbeatResponse>>;
}

const TIMEOUT_MS = 15_000;
/** A batch waits for the centre's COMMIT, and behind other kiosks after an outage. */
const BATCH_TIMEOUT_MS = 60_000;
const JSON_TYPE = 'application/json';
const compress = promisify(gzip);

export function centralClient(fetch: Fetch, now: () => number): CentralClient {
  async function ask<T>(
    address: string,
    init: RequestInit,
    read: (answer: RawAnswer, now: number) => Answered<T>,
    timeoutMs = TIMEOUT_MS,
  ): Promise<Answered<T>> {
    const answer = await exchange(fetch, { address, init, timeoutMs });
    return answer === null ? { ok: false, failure: { kind: 'unreachable' } } : read(answer, now());
  }
  return {
    enrol: (central, request) =>
      ask(central + PATHS.enrolments, post(request), (answer, at) =>
        readAnswer(answer, enrolmentResponseSchema, at),
      ),
    beat: (to, beat) =>
      ask(to.central + PATHS.heartbeats, post(beat, authorization(to)), (answer, at) =>
        readAnswer(answer, heartbeatResponseSchema, at),
      ),
    askAnchor: (to, request) =>
      ask(to.central + PATHS.anchors, post(request, authorization(to)), (answer, at) =>
        readAnswer(answer, anchorResponseSchema, at),
      ),
    changePin: (to, request) =>
      ask(to.central + CLERK_PINS_PATH, post(request, authorization(to)), (answer, at) =>
        readAnswer(answer, pinChangeResponseSchema, at),
      ),
    clerkFigures: (to, clerk) => {
      const headers = { accept: JSON_TYPE, ...authorization(to) };
      const address = `${to.central}${CLERK_FIGURES_PATH}?clerk=${encodeURIComponent(clerk)}`;
      return ask(address, { headers }, (answer, at) => readAnswer(answer, ownFiguresSchema, at));
    },
    sendBatch: async (to, batch) =>
      ask(
        to.central + PATHS.batches,
        await postCompressed(batch, authorization(to)),
        (answer, at) => readAnswer(answer, batchResponseSchema, at),
        BATCH_TIMEOUT_MS,
      ),
    config: (to, version) => {
      const known = version === null ? {} : { 'if-none-match': `"${version}"` };
      const headers = { accept: JSON_TYPE, ...authorization(to), ...known };
      return ask(to.central + PATHS.config, { headers }, (answer, at) =>
        readIfChanged(answer, signedConfigSchema, at),
      );
    },
  };
}

type Headers = Readonly<Record<string, string>>;

function authorization({ token }: Credentials): Headers {
  return { authorization: `Bearer ${token}` };
}

function post(body: object, headers: Headers = {}): RequestInit {
  const all = { 'content-type': JSON_TYPE, accept: JSON_TYPE, ...headers };
  return { method: 'POST', headers: all, body: JSON.stringify(body) };
}

async function postCompressed(body: object, headers: Headers): Promise<RequestInit> {
  const plain = post(body, { ...headers, 'content-encoding': 'gzip' });
  return { ...plain, body: new Uint8Array(await compress(JSON.stringify(body))) };
}
