import type { FastifyRequest } from 'fastify';
import { authenticateDevice, type KnownDevice } from '../devices/authenticate.ts';
import type { CentralParts } from '../parts.ts';
import { ProblemError } from '../problem/problem-error.ts';

/** Hook for routes that only an enrolled kiosk may call. Runs before the body is read. */
export function requireDevice(db: CentralParts['db']): (request: FastifyRequest) => Promise<void> {
  return async function hook(request) {
    const verdict = await authenticateDevice(db, request.headers.authorization);
    if (!verdict.ok) throw new ProblemError(verdict.refusal);
    request.device = verdict.device;
  };
}

export function deviceOf(request: FastifyRequest): KnownDevice {
  if (request.device === null) throw new Error('route without requireDevice');
  return request.device;
}
