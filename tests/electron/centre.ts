import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/contract/counter-settings.ts';
import {
  configBytes,
  configVersion,
  type KioskConfig,
  type SignedConfig,
} from '../../shared/contract/kiosk-config.ts';
import { DEFAULT_QUESTIONNAIRE } from '../../shared/domain/questionnaire.ts';
import { FIVE_LEVELS } from '../../shared/domain/scale.ts';
import { receiptBytes, type Receipt, type SignedReceipt } from '../../shared/log/head.ts';

/** A pair of keys of a centre, and what it signs. */
export interface CentreKeys {
  readonly publicKey: string;
  readonly receipt: (receipt: Receipt) => SignedReceipt;
  readonly config: (device: string, config: KioskConfig) => SignedConfig;
}

export function centreKeys(): CentreKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
    receipt: (receipt) => ({ receipt, signature: signed(privateKey, receiptBytes(receipt)) }),
    config: (device, config) => ({
      config,
      signature: signed(privateKey, configBytes(device, config)),
    }),
  };
}

function signed(key: KeyObject, bytes: Uint8Array): string {
  return sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

export interface Reply {
  readonly status: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A real HTTP server on loopback that answers as it is told; the address is its base. */
export async function listenAs(answer: (asked: Asked) => Reply | 'silence'): Promise<string> {
  const server = createServer((request, response) => void respond(request, response));
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    const text = request.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw;
    const body: unknown = text.length === 0 ? null : JSON.parse(text.toString('utf8'));
    const { method = '', url: path = '', headers } = request;
    const reply = answer({ method, path, headers, body });
    if (reply === 'silence') return;
    const { status, type = 'application/json' } = reply;
    response.writeHead(status, { 'content-type': type, ...reply.headers });
    response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? null));
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

export function problemReply(code: string, status: number, extra: object = {}): Reply {
  const type = `urn:hailong:problem:${code}`;
  const body = { type, code, status, title: code, ...extra };
  return { status, type: 'application/problem+json', body };
}

/** Of a key pair that nobody keeps. */
export const RECIPIENT = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
const TEXT = { vi: 'Một cửa', en: 'One-stop shop' };

export function kioskConfig(change: Partial<KioskConfig> = {}): KioskConfig {
  const content = {
    unit: { id: 'unit-1', code: 'H55.01', name: TEXT, parent: TEXT },
    counter: { id: 'counter-3', number: 3, name: TEXT },
    roster: [
      { id: 'clerk-1', name: 'Nguyễn Thị An', title: TEXT, portrait: 'data:image/svg+xml,<svg/>' },
    ],
    scale: FIVE_LEVELS,
    questionnaire: DEFAULT_QUESTIONNAIRE,
    procedures: [],
    openingHours: [{ weekday: 1, from: 450, to: 690 }],
    pins: [],
    staffPins: [],
    exportRecipient: RECIPIENT,
    dossierKey: 'd'.repeat(64),
    settings: DEFAULT_SETTINGS,
    badges: [],
    ...change,
  };
  return { ...content, version: configVersion(content) };
}
