import { z } from 'zod';
import { UNITS_PATH, unitListSchema, type UnitList } from '../../../shared/contract/fleet.ts';
import {
  SESSION_PATH,
  sessionViewSchema,
  type SessionView,
  type SignInRequest,
} from '../../../shared/contract/session.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { createBundlesApi, type BundlesApi } from './bundles-api.ts';
import { createFlagsApi, type FlagsApi } from './flags-api.ts';
import { createOfficeApi, type OfficeApi } from './office-api.ts';
import { createReportsApi, type ReportsApi } from './reports-api.ts';
import { createStatementsApi, type StatementsApi } from './statements-api.ts';
import { createWatchApi, type WatchApi } from './watch-api.ts';
import { createRosterApi, type RosterApi } from './roster-api.ts';
import { createRightsApi, type RightsApi } from './rights-api.ts';
import { createPeopleApi, type PeopleApi } from './people-api.ts';
import { createEvaluationsApi, type EvaluationsApi } from './evaluations-api.ts';
import { createDevicesApi, type DevicesApi } from './devices-api.ts';
import { createDossiersApi, type DossiersApi } from './dossiers-api.ts';

/** What the dashboard asks of the centre. */
export interface Api
  extends
    BundlesApi,
    EvaluationsApi,
    FlagsApi,
    DevicesApi,
    DossiersApi,
    OfficeApi,
    ReportsApi,
    RightsApi,
    RosterApi,
    PeopleApi,
    StatementsApi,
    WatchApi {
  session(): Promise<Answer<SessionView>>;
  signIn(request: SignInRequest): Promise<Answer<SessionView>>;
  signOut(): Promise<Answer<null>>;
  units(): Promise<Answer<UnitList>>;
}

export function createApi(origin: string): Api {
  return {
    ...createEvaluationsApi(origin),
    ...createFlagsApi(origin),
    ...createBundlesApi(origin),
    ...createDevicesApi(origin),
    ...createDossiersApi(origin),
    ...createReportsApi(origin),
    ...createRightsApi(origin),
    ...createRosterApi(origin),
    ...createWatchApi(origin),
    ...createPeopleApi(origin),
    ...createOfficeApi(origin),
    ...createStatementsApi(origin),
    session: () => ask(origin, 'GET', SESSION_PATH, sessionViewSchema),
    signIn: (request) => ask(origin, 'POST', SESSION_PATH, sessionViewSchema, request),
    signOut: () => ask(origin, 'DELETE', SESSION_PATH, z.null()),
    units: () => ask(origin, 'GET', UNITS_PATH, unitListSchema),
  };
}
