import { z } from 'zod';
import {
  DEVICES_PATH,
  ENROLMENT_CODES_PATH,
  enrolmentCodeViewSchema,
  fleetSchema,
  type ContinuationRequest,
  type EnrolmentCodeRequest,
  type EnrolmentCodeView,
  type Fleet,
} from '../../../shared/contract/fleet.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';

/** What IT asks of the fleet. */
export interface DevicesApi {
  devices(): Promise<Answer<Fleet>>;
  createEnrolmentCode(request: EnrolmentCodeRequest): Promise<Answer<EnrolmentCodeView>>;
  revokeDevice(device: string): Promise<Answer<null>>;
  letContinue(device: string, request: ContinuationRequest): Promise<Answer<null>>;
}

export function createDevicesApi(origin: string): DevicesApi {
  const path = (device: string, act: string): string =>
    `${DEVICES_PATH}/${encodeURIComponent(device)}/${act}`;
  return {
    devices: () => ask(origin, 'GET', DEVICES_PATH, fleetSchema),
    createEnrolmentCode: (request) =>
      ask(origin, 'POST', ENROLMENT_CODES_PATH, enrolmentCodeViewSchema, request),
    revokeDevice: (device) => ask(origin, 'POST', path(device, 'revoke'), z.null()),
    letContinue: (device, request) =>
      ask(origin, 'POST', path(device, 'continuation'), z.null(), request),
  };
}
