import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { anchorBytes, type AnchorRequest } from '../../shared/contract/anchor.ts';
import {
  enrolmentBytes,
  enrolmentResponseSchema,
  PATHS,
  type BatchRequest,
  type EnrolmentResponse,
  type FormerDevice,
} from '../../shared/contract/wire.ts';
import { EMPTY_HEAD, headOf, seal } from '../../shared/log/chain.ts';
import type { Draft, Entry } from '../../shared/log/entry.ts';
import { batchHead, headBytes, type BatchHead } from '../../shared/log/head.ts';
import type { RatingGiven } from '../../shared/log/kinds.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A kiosk as the centre sees one: a key, a token and a log. */
export interface TestKiosk extends EnrolmentResponse {
  readonly log: readonly Entry[];
  /** Adds to the log; `at` in ms, by default one second after the entry before. */
  append(draft: Draft, at?: number): Entry;
  batchOf(entries: readonly Entry[], changes?: Partial<BatchHead>): BatchRequest;
  /** Sends any body as this kiosk, to the centre it enrolled at or to another process of it. */
  post(body: unknown, url?: string): Promise<Answer>;
  /** Signs and sends a run. */
  send(entries: readonly Entry[], url?: string): Promise<Answer>;
}

export const TEST_START = Date.UTC(2026, 9, 5, 2);
const BOOT = '0123456789abcdef';

export interface KeyPair {
  /** SPKI DER, base64url. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

export function newKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  return { publicKey: spki.toString('base64url'), privateKey };
}

export async function enrolKiosk(centreUrl: string, code: string): Promise<TestKiosk> {
  return await enrolKioskWith(newKeyPair(), centreUrl, code);
}

/** The same kiosk again, or one that is new: the centre tells them apart by the key. */
export async function enrolKioskWith(
  { publicKey, privateKey }: KeyPair,
  centreUrl: string,
  code: string,
  former?: FormerDevice,
): Promise<TestKiosk> {
  const asked = { code, publicKey, former };
  const proof = signBytes(enrolmentBytes(asked), privateKey);
  const enrolment = { ...asked, proof, app: '0.1.0', host: 'electron' };
  const answer = await request(`${centreUrl}/v1/enrolments`, { method: 'POST' }, enrolment);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return kioskOf(centreUrl, enrolmentResponseSchema.parse(answer.body), privateKey);
}

function kioskOf(centreUrl: string, enrolled: EnrolmentResponse, key: KeyObject): TestKiosk {
  const log: Entry[] = [];
  const kiosk: TestKiosk = {
    ...enrolled,
    log,
    append(draft, at) {
      const last = log.at(-1);
      const stamp = {
        device: enrolled.device,
        at: at ?? (last === undefined ? TEST_START : last.at + 1000),
        mono: log.length * 1000,
        boot: BOOT,
      };
      const entry = seal(last === undefined ? EMPTY_HEAD : headOf(last), draft, stamp);
      log.push(entry);
      return entry;
    },
    batchOf(entries, changes = {}) {
      const plain = batchHead(entries, TEST_START);
      if (plain === null) throw new Error('an empty run has no head');
      const head = { ...plain, ...changes };
      return { head: { head, signature: signHead(head, key) }, entries };
    },
    post: (body, url = centreUrl) =>
      request(`${url}/v1/batches`, { method: 'POST', headers: bearer(enrolled.token) }, body),
    send: (entries, url) => kiosk.post(kiosk.batchOf(entries), url),
  };
  return kiosk;
}

/** Asks where the kiosk's log goes on, signed with its key or another. */
export function askAnchor(
  centreUrl: string,
  { device, token }: Pick<TestKiosk, 'device' | 'token'>,
  { privateKey }: KeyPair,
  changes: Partial<AnchorRequest['question']> = {},
): Promise<Answer> {
  const plain = { store: EMPTY_HEAD, journal: EMPTY_HEAD, probes: [] };
  const question = {
    cause: 'behind-centre',
    ...plain,
    device,
    at: TEST_START,
    ...changes,
  } as const;
  const signature = signBytes(anchorBytes(question), privateKey);
  const init = { method: 'POST', headers: bearer(token) };
  return request(`${centreUrl}${PATHS.anchors}`, init, { question, signature });
}

export function signHead(head: BatchHead, key: KeyObject): string {
  return signBytes(headBytes(head), key);
}

export function signBytes(bytes: Uint8Array, key: KeyObject): string {
  return sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** A request as a kiosk makes it: JSON, gzipped. */
export async function request(url: string, init: RequestInit, body?: unknown): Promise<Answer> {
  const headers = new Headers(init.headers);
  if (body !== undefined) {
    headers.set('content-type', 'application/json');
    headers.set('content-encoding', 'gzip');
  }
  const payload = body === undefined ? null : new Uint8Array(gzipSync(JSON.stringify(body)));
  const response = await fetch(url, { ...init, headers, body: payload });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? null : JSON.parse(text),
  };
}

/** A rating as the kiosk at quay-3 with can-bo-1 would store it. */
export function ratingGiven(changes: Partial<RatingGiven> = {}): Draft {
  return {
    kind: 'rating.given',
    body: {
      scale: 'vn-5',
      level: 5,
      clerk: 'can-bo-1',
      counter: 'quay-3',
      session: 'phien-1',
      procedure: '1.001193',
      dossier: null,
      opening: 'always',
      locale: 'vi',
      shownMs: 2500,
      ...changes,
    },
  };
}
