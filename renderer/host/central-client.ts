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

/** The centre's interface as this host calls it; every answer is parsed, none is believed. */
export interface CentralClient {
  readonly enrol: (request: EnrolmentRequest) => Promise<Answered<EnrolmentResponse>>;
  readonly sendBatch: (token: string, batch: BatchRequest) => Promise<Answered<BatchResponse>>;
  readonly askAnchor: (token: string, request: AnchorRequest) => Promise<Answered<AnchorResponse>>;
  readonly changePin: (
    token: string,
    request: PinChangeRequest,
  ) => Promise<Answered<PinChangeResponse>>;
  readonly clerkFigures: (token: string, clerk: string) => Promise<Answered<OwnFigures>>;
  /** Null: still the version that was named. */
  readonly config: (
    token: string,
    version: string | null,
  ) => Promise<Answered<SignedConfig | null>>;
  readonly beat: (token: string, beat: HeartbeatRequest) => Promise<Answered<HeartbeatResponse>>;
}

const TIMEOUT_MS = 15_000;
/** A batch waits for the centre's COMMIT, and behind other kiosks after an outage. */
const BATCH_TIMEOUT_MS = 60_000;
const JSON_TYPE = 'application/json';
const UNREACHABLE = { ok: false, failure: { kind: 'unreachable' } } as const;

/** @param origin of the centre, without a closing slash */
export function centralClient(origin: string, now: () => number): CentralClient {
  async function ask<T>(
    path: string,
    init: RequestInit,
    read: (answer: RawAnswer) => Answered<T>,
    timeoutMs = TIMEOUT_MS,
  ): Promise<Answered<T>> {
    try {
      return read(await exchange(origin + path, init, timeoutMs));
    } catch {
      return UNREACHABLE;
    }
  }
  return {
    enrol: (request) =>
      ask(PATHS.enrolments, post(request, {}), (answer) =>
        readAnswer(answer, enrolmentResponseSchema, now()),
      ),
    beat: (token, beat) =>
      ask(PATHS.heartbeats, post(beat, bearer(token)), (answer) =>
        readAnswer(answer, heartbeatResponseSchema, now()),
      ),
    askAnchor: (token, request) =>
      ask(PATHS.anchors, post(request, bearer(token)), (answer) =>
        readAnswer(answer, anchorResponseSchema, now()),
      ),
    changePin: (token, request) =>
      ask(CLERK_PINS_PATH, post(request, bearer(token)), (answer) =>
        readAnswer(answer, pinChangeResponseSchema, now()),
      ),
    clerkFigures: (token, clerk) => {
      const headers = { accept: JSON_TYPE, ...bearer(token) };
      const path = `${CLERK_FIGURES_PATH}?clerk=${encodeURIComponent(clerk)}`;
      return ask(path, { headers }, (answer) => readAnswer(answer, ownFiguresSchema, now()));
    },
    config: (token, version) => {
      const known = version === null ? {} : { 'if-none-match': `"${version}"` };
      const headers = { accept: JSON_TYPE, ...bearer(token), ...known };
      return ask(PATHS.config, { headers }, (answer) =>
        readIfChanged(answer, signedConfigSchema, now()),
      );
    },
    sendBatch: async (token, batch) => {
      const init = post(batch, { ...bearer(token), 'content-encoding': 'gzip' });
      const body = await gzip(JSON.stringify(batch));
      const read = (answer: RawAnswer): Answered<BatchResponse> =>
        readAnswer(answer, batchResponseSchema, now());
      return ask(PATHS.batches, { ...init, body }, read, BATCH_TIMEOUT_MS);
    },
  };
}

/** Rejects where nobody answers, or not to the end. */
async function exchange(address: string, init: RequestInit, timeoutMs: number): Promise<RawAnswer> {
  const response = await fetch(address, {
    ...init,
    signal: AbortSignal.timeout(timeoutMs),
    // A redirect would carry ratings to wherever a portal points.
    redirect: 'manual',
    // The kiosk is known by its token; a dashboard's session in the same browser is none of its business.
    credentials: 'omit',
    cache: 'no-store',
  });
  return {
    status: response.status,
    contentType: response.headers.get('content-type'),
    retryAfter: response.headers.get('retry-after'),
    body: await response.text(),
  };
}

function post(body: object, headers: Readonly<Record<string, string>>): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': JSON_TYPE, accept: JSON_TYPE, ...headers },
    body: JSON.stringify(body),
  };
}

function bearer(token: string): { readonly authorization: string } {
  return { authorization: `Bearer ${token}` };
}

function gzip(text: string): Promise<ArrayBuffer> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(packed).arrayBuffer();
}
