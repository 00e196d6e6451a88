import { z } from 'zod';
import {
  postedProceduresSchema,
  PROCEDURE_IMPORTS_PATH,
  PROCEDURE_PREVIEWS_PATH,
  PROCEDURES_PATH,
  proceduresImportSchema,
  proceduresPreviewSchema,
  type PostedProcedures,
  type ProceduresImportView,
  type ProceduresPreview,
} from '../../../shared/contract/procedures.ts';
import type { Counter } from '../../../shared/contract/kiosk-config.ts';
import {
  CLERKS_PATH,
  counterSchema,
  COUNTERS_PATH,
  newPinSchema,
  ROSTER_PATH,
  rosterSchema,
  type ClerkChangeRequest,
  type ClerkReturnRequest,
  type CounterChangeRequest,
  type NewClerkRequest,
  type NewCounterRequest,
  type NewPin,
  type Roster,
} from '../../../shared/contract/roster.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { ofUnit, withQuery } from './path.ts';

/** Who works in an office, at which counters, and what may be handed in there. */
export interface RosterApi {
  roster(unit: string): Promise<Answer<Roster>>;
  addClerk(unit: string, request: NewClerkRequest): Promise<Answer<NewPin>>;
  changeClerk(unit: string, clerk: string, request: ClerkChangeRequest): Promise<Answer<null>>;
  newClerkPin(unit: string, clerk: string): Promise<Answer<NewPin>>;
  returnClerk(unit: string, clerk: string, request: ClerkReturnRequest): Promise<Answer<NewPin>>;
  addCounter(unit: string, request: NewCounterRequest): Promise<Answer<Counter>>;
  changeCounter(
    unit: string,
    counter: string,
    request: CounterChangeRequest,
  ): Promise<Answer<Counter>>;
  procedures(unit: string): Promise<Answer<PostedProcedures>>;
  previewProcedures(unit: string, file: File): Promise<Answer<ProceduresPreview>>;
  importProcedures(unit: string, file: File): Promise<Answer<ProceduresImportView>>;
}

export function createRosterApi(origin: string): RosterApi {
  const ofClerk = (unit: string, clerk: string): string =>
    `${ofUnit(CLERKS_PATH, unit)}/${encodeURIComponent(clerk)}`;
  return {
    roster: (unit) => ask(origin, 'GET', ofUnit(ROSTER_PATH, unit), rosterSchema),
    addClerk: (unit, request) =>
      ask(origin, 'POST', ofUnit(CLERKS_PATH, unit), newPinSchema, request),
    changeClerk: (unit, clerk, request) =>
      ask(origin, 'PATCH', ofClerk(unit, clerk), z.null(), request),
    newClerkPin: (unit, clerk) => ask(origin, 'POST', `${ofClerk(unit, clerk)}/pin`, newPinSchema),
    returnClerk: (unit, clerk, request) =>
      ask(origin, 'POST', `${ofClerk(unit, clerk)}/return`, newPinSchema, request),
    addCounter: (unit, request) =>
      ask(origin, 'POST', ofUnit(COUNTERS_PATH, unit), counterSchema, request),
    changeCounter: (unit, counter, request) =>
      ask(
        origin,
        'PUT',
        `${ofUnit(COUNTERS_PATH, unit)}/${encodeURIComponent(counter)}`,
        counterSchema,
        request,
      ),
    procedures: (unit) => ask(origin, 'GET', ofUnit(PROCEDURES_PATH, unit), postedProceduresSchema),
    previewProcedures: (unit, file) =>
      ask(origin, 'POST', ofUnit(PROCEDURE_PREVIEWS_PATH, unit), proceduresPreviewSchema, file),
    importProcedures: (unit, file) =>
      ask(
        origin,
        'POST',
        withQuery(ofUnit(PROCEDURE_IMPORTS_PATH, unit), { file: file.name }),
        proceduresImportSchema,
        file,
      ),
  };
}
