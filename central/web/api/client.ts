import { z } from 'zod';
import {
  CLERK_EVALUATIONS_PATH,
  clerkEvaluationsSchema,
  type ClerkEvaluations,
} from '../../../shared/contract/evaluations.ts';
import {
  DEVICES_PATH,
  ENROLMENT_CODES_PATH,
  enrolmentCodeViewSchema,
  fleetSchema,
  UNITS_PATH,
  unitListSchema,
  type EnrolmentCodeRequest,
  type EnrolmentCodeView,
  type Fleet,
  type UnitList,
} from '../../../shared/contract/fleet.ts';
import {
  SESSION_PATH,
  sessionViewSchema,
  type SessionView,
  type SignInRequest,
} from '../../../shared/contract/session.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';

/** Local calendar days `YYYY-MM-DD`, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What the dashboard asks of the centre. */
export interface Api {
  session(): Promise<Answer<SessionView>>;
  signIn(request: SignInRequest): Promise<Answer<SessionView>>;
  signOut(): Promise<Answer<null>>;
  units(): Promise<Answer<UnitList>>;
  clerkEvaluations(unit: string, days: Days): Promise<Answer<ClerkEvaluations>>;
  devices(): Promise<Answer<Fleet>>;
  createEnrolmentCode(request: EnrolmentCodeRequest): Promise<Answer<EnrolmentCodeView>>;
}

export function createApi(origin: string): Api {
  return {
    session: () => ask(origin, 'GET', SESSION_PATH, sessionViewSchema),
    signIn: (request) => ask(origin, 'POST', SESSION_PATH, sessionViewSchema, request),
    signOut: () => ask(origin, 'DELETE', SESSION_PATH, z.null()),
    units: () => ask(origin, 'GET', UNITS_PATH, unitListSchema),
    clerkEvaluations: (unit, { from, to }) =>
      ask(
        origin,
        'GET',
        `${CLERK_EVALUATIONS_PATH}?${new URLSearchParams({ unit, from, to }).toString()}`,
        clerkEvaluationsSchema,
      ),
    devices: () => ask(origin, 'GET', DEVICES_PATH, fleetSchema),
    createEnrolmentCode: (request) =>
      ask(origin, 'POST', ENROLMENT_CODES_PATH, enrolmentCodeViewSchema, request),
  };
}
