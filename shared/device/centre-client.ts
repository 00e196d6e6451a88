import type { z } from 'zod';
import {
  anchorResponseSchema,
  type AnchorRequest,
  type AnchorResponse,
} from '../contract/anchor.ts';
import {
  CLERK_FIGURES_PATH,
  CLERK_PINS_PATH,
  pinChangeResponseSchema,
  type PinChangeRequest,
  type PinChangeResponse,
} from '../contract/clerk-wire.ts';
import { signedConfigSchema, type SignedConfig } from '../contract/kiosk-config.ts';
import { ownFiguresSchema, type OwnFigures } from '../contract/own.ts';
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
} from '../contract/wire.ts';
import { readAnswer, readIfChanged, type Answered, type RawAnswer } from '../outbox/read-answer.ts';
import type { Identity } from './identity.ts';

/** Which centre, and the token it knows this device by. */
export type Credentials = Pick<Identity, 'central' | 'token'>;

/** A question on its way, whoever carries it. */
export interface CentreQuestion {
  readonly address: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** The body is to be packed; the headers say so already. */
  readonly gzipped: boolean;
  readonly timeoutMs: number;
}
/** Null where nothing came back: no route, no TLS, no answer in time. Follows no redirect: that would carry ratings to wherever a portal points. */
export type Exchange = (question: CentreQuestion) => Promise<RawAnswer | null>;

/** The centre's interface as a kiosk calls it; every answer is parsed, none is believed. */
export interface CentreClient {
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
const UNREACHABLE = { ok: false, failure: { kind: 'unreachable' } } as const;

/** @param now wall clock, ms: what a `Retry-After` counts from */
export function centreClient(exchange: Exchange, now: () => number): CentreClient {
  async function ask<T>(
    question: CentreQuestion,
    read: (answer: RawAnswer) => Answered<T>,
  ): Promise<Answered<T>> {
    const answer = await exchange(question);
    return answer === null ? UNREACHABLE : read(answer);
  }
  function askFor<T>(question: CentreQuestion, schema: z.ZodType<T>): Promise<Answered<T>> {
    return ask(question, (answer) => readAnswer(answer, schema, now()));
  }
  return {
    enrol: (central, request) =>
      askFor(post(central + PATHS.enrolments, request), enrolmentResponseSchema),
    beat: (to, beat) =>
      askFor(post(to.central + PATHS.heartbeats, beat, to), heartbeatResponseSchema),
    askAnchor: (to, request) =>
      askFor(post(to.central + PATHS.anchors, request, to), anchorResponseSchema),
    changePin: (to, request) =>
      askFor(post(to.central + CLERK_PINS_PATH, request, to), pinChangeResponseSchema),
    clerkFigures: (to, clerk) => {
      const path = `${CLERK_FIGURES_PATH}?clerk=${encodeURIComponent(clerk)}`;
      return askFor(get(to.central + path, to), ownFiguresSchema);
    },
    sendBatch: (to, batch) => {
      const plain = post(to.central + PATHS.batches, batch, to);
      const headers = { ...plain.headers, 'content-encoding': 'gzip' };
      const packed = { ...plain, headers, gzipped: true, timeoutMs: BATCH_TIMEOUT_MS };
      return askFor(packed, batchResponseSchema);
    },
    config: (to, version) => {
      const known = version === null ? {} : { 'if-none-match': `"${version}"` };
      return ask(get(to.central + PATHS.config, to, known), (answer) =>
        readIfChanged(answer, signedConfigSchema, now()),
      );
    },
  };
}

type Headers = CentreQuestion['headers'];

function get(address: string, to: Credentials, more: Headers = {}): CentreQuestion {
  const headers = { accept: JSON_TYPE, ...authorization(to), ...more };
  return { address, method: 'GET', headers, body: null, gzipped: false, timeoutMs: TIMEOUT_MS };
}

function post(address: string, content: object, to: Credentials | null = null): CentreQuestion {
  const known = to === null ? {} : authorization(to);
  const headers = { 'content-type': JSON_TYPE, accept: JSON_TYPE, ...known };
  const body = JSON.stringify(content);
  return { address, method: 'POST', headers, body, gzipped: false, timeoutMs: TIMEOUT_MS };
}

function authorization({ token }: Credentials): Headers {
  return { authorization: `Bearer ${token}` };
}
