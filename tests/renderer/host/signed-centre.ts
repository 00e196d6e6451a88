import { PROBLEM_STATUS, type ProblemCode } from '../../../shared/contract/problem.ts';
import {
  configBytes,
  configVersion,
  type KioskConfig,
  type SignedConfig,
} from '../../../shared/contract/kiosk-config.ts';
import {
  batchRequestSchema,
  enrolmentBytes,
  enrolmentRequestSchema,
  heartbeatRequestSchema,
  PATHS,
} from '../../../shared/contract/wire.ts';
import { EMPTY_HEAD, verifyChain, type Head } from '../../../shared/log/chain.ts';
import { headBytes, receiptBytes, type Receipt } from '../../../shared/log/head.ts';
import { makeStoredKey, openKey } from '../../../renderer/host/device-key.ts';
import type { Signer } from '../../../shared/device/device-parts.ts';
import { isSignedBy } from '../../../renderer/host/signature.ts';
import { DEVICE } from '../db/sample.ts';
import { VIEW } from '../app/sample-view.ts';

export const CODE = 'ABCD-2345';
export const TOKEN = 'T'.repeat(43);
export const SECRET = 'S'.repeat(43);
const { version: _, staff: _staff, ...SETTINGS } = VIEW;
const RECIPIENT = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

/** A centre with keys of its own that answers `fetch`; a test bends one answer to see whether the host believes it. */
export class SignedCentre {
  readonly #key: Signer;
  device = DEVICE;
  deviceKey = '';
  head: Head = EMPTY_HEAD;
  config: KioskConfig = withPins([]);
  /** Replaces the answer to the next question. */
  instead: (() => Response | Promise<Response>) | null = null;
  bendReceipt: (receipt: Receipt) => Receipt = (receipt) => receipt;
  /** Signs with another key than the one that it named at enrolment. */
  impostor: Signer | null = null;
  readonly asked: string[] = [];

  private constructor(key: Signer) {
    this.#key = key;
  }

  static async open(): Promise<SignedCentre> {
    return new SignedCentre(await openKey(await makeStoredKey()));
  }

  readonly fetch = async (address: string, init: RequestInit): Promise<Response> => {
    const request = new Request(address, init);
    const path = new URL(address).pathname;
    this.asked.push(`${request.method} ${path}`);
    const { instead } = this;
    this.instead = null;
    if (instead !== null) return instead();
    if (path === PATHS.enrolments) return this.#enrol(await request.json());
    if (request.headers.get('authorization') !== `Bearer ${TOKEN}`)
      return problem('credential-unknown');
    if (path === PATHS.batches) return this.#batch(request);
    if (path === PATHS.heartbeats) return this.#beat(await request.json());
    return this.#config(request.headers.get('if-none-match'));
  };

  async #enrol(body: unknown): Promise<Response> {
    const request = enrolmentRequestSchema.parse(body);
    const { code, publicKey, proof } = request;
    if (code !== CODE) return problem('enrolment-code-refused');
    if (!(await isSignedBy(publicKey, enrolmentBytes(request), proof)))
      return problem('signature-wrong');
    this.deviceKey = publicKey;
    return json({
      device: this.device,
      token: TOKEN,
      secret: SECRET,
      centreKey: this.#key.publicKey,
      config: await this.signedConfig(),
    });
  }

  async #batch(request: Request): Promise<Response> {
    const unpacked = request.body!.pipeThrough(new DecompressionStream('gzip'));
    const { head, entries } = batchRequestSchema.parse(await new Response(unpacked).json());
    if (!(await isSignedBy(this.deviceKey, headBytes(head.head), head.signature)))
      return problem('signature-wrong');
    const verdict = verifyChain(this.head, this.device, entries);
    if (!verdict.ok) return problem('sequence-gap', { expected: this.head.seq + 1 });
    this.head = verdict.head;
    const { seq: through, hash } = this.head;
    const receipt = this.bendReceipt({ device: this.device, through, hash, receivedAt: 7 });
    const signature = await (this.impostor ?? this.#key).sign(receiptBytes(receipt));
    const verdicts = entries.map(({ seq }) => ({ seq, verdict: 'stored' as const }));
    return json({ receipt: { receipt, signature }, verdicts });
  }

  #beat(body: unknown): Response {
    heartbeatRequestSchema.parse(body);
    const configVersion = this.config.version;
    const centreTime = Date.now() + 3_600_000;
    return json({ centreTime, configVersion, receivedThrough: this.head.seq });
  }

  async #config(known: string | null): Promise<Response> {
    if (known === `"${this.config.version}"`) return new Response(null, { status: 304 });
    return json(await this.signedConfig());
  }

  async signedConfig(): Promise<SignedConfig> {
    const { config, device } = this;
    const signature = await (this.impostor ?? this.#key).sign(configBytes(device, config));
    return { config, signature };
  }
}

export function withPins(pins: KioskConfig['pins']): KioskConfig {
  const content = {
    ...SETTINGS,
    pins,
    staffPins: [],
    exportRecipient: RECIPIENT,
    dossierKey: 'd'.repeat(64),
  };
  return { ...content, version: configVersion(content) };
}

export function json(body: object, status = 200): Response {
  return Response.json(body, { status });
}

export function problem(
  code: ProblemCode,
  more: { readonly expected?: number } = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  const status = PROBLEM_STATUS[code];
  const body = { type: `urn:hailong:problem:${code}`, title: code, code, status, ...more };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}
