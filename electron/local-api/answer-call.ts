import type { KioskConfig } from '../../shared/contract/kiosk-config.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import type { Allowance } from './allowance.ts';
import { readCall, type FieldFault } from './read-call.ts';
import { isToken } from './token.ts';

export interface LocalRequest {
  readonly method: string;
  readonly path: string;
  readonly host: string;
  readonly origin: string | null;
  readonly authorization: string;
  readonly body: string;
}

export type LocalProblem =
  | 'not-this-machine'
  | 'token-wrong'
  | 'not-found'
  | 'too-many-calls'
  | 'not-switched-on'
  | 'malformed-request';

export type LocalAnswer =
  | { readonly status: 202 }
  | {
      readonly status: number;
      readonly code: LocalProblem;
      readonly fields?: readonly FieldFault[];
    };

export interface AnswerParts {
  readonly token: () => string | null;
  readonly config: () => KioskConfig | null;
  readonly allowance: Allowance;
  readonly now: () => number;
  readonly mono: () => number;
  readonly open: (call: {
    readonly dossier: string | null;
    readonly procedure: string | null;
  }) => void;
}

const OWN_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/;
const BEARER = /^Bearer +(\S+)$/i;

/**
 * Answers one call. A page in some browser of the same machine sends an Origin or another Host and is turned away:
 * only a program that knows the token opens the faces. 202 says that the kiosk was told; whether a citizen could rate
 * (a clerk is signed in, nobody else is at it, the dossier isn't rated yet) stands in the log.
 */
export function answerCall(parts: AnswerParts, request: LocalRequest): LocalAnswer {
  const { token, config, allowance, now, mono, open } = parts;
  if (!OWN_HOST.test(request.host) || request.origin !== null)
    return { status: 403, code: 'not-this-machine' };
  const known = token();
  const offered = BEARER.exec(request.authorization)?.[1];
  if (!allowance.take(mono())) return { status: 429, code: 'too-many-calls' };
  if (known === null || offered === undefined || !isToken(offered, known))
    return { status: 401, code: 'token-wrong' };
  if (request.path !== '/v1/windows' || request.method !== 'POST')
    return { status: 404, code: 'not-found' };
  const settings = config();
  if (settings === null || !settings.settings.opening.modes.includes('queue'))
    return { status: 409, code: 'not-switched-on' };
  const call = readCall(request.body, settings, localDay(now()));
  if (!call.ok) return { status: 422, code: 'malformed-request', fields: call.faults };
  open({ dossier: call.dossier, procedure: call.procedure });
  return { status: 202 };
}
