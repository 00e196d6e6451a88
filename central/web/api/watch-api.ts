import { z } from 'zod';
import {
  acknowledgeAnswerSchema,
  ALARM_ACKNOWLEDGEMENTS_PATH,
  ALARM_MAIL_PATH,
  alarmListSchema,
  alarmMailSchema,
  ALARMS_PATH,
  type AcknowledgeAnswer,
  type AcknowledgeRequest,
  type AlarmList,
  type AlarmMail,
  type AlarmState,
} from '../../../shared/contract/alarms.ts';
import {
  QUARANTINE_PATH,
  QUARANTINE_REFUSALS_PATH,
  QUARANTINE_RELEASES_PATH,
  QUARANTINE_RUNS_PATH,
  quarantineOutcomeSchema,
  setAsideListSchema,
  type QuarantineOutcome,
  type SetAsideList,
  type SetAsideRequest,
  type SetAsideState,
} from '../../../shared/contract/quarantine.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { withQuery } from './path.ts';

/** What a person must look after: alarms, and entries that don't count yet. */
export interface WatchApi {
  alarms(unit: string, state: AlarmState, cursor: string | null): Promise<Answer<AlarmList>>;
  acknowledgeAlarms(request: AcknowledgeRequest): Promise<Answer<AcknowledgeAnswer>>;
  alarmMail(unit: string): Promise<Answer<AlarmMail>>;
  setAlarmMail(mail: AlarmMail): Promise<Answer<null>>;
  setAside(
    unit: string,
    state: SetAsideState,
    cursor: string | null,
  ): Promise<Answer<SetAsideList>>;
  releaseEntry(request: SetAsideRequest): Promise<Answer<QuarantineOutcome>>;
  refuseEntry(request: SetAsideRequest): Promise<Answer<null>>;
  judgeAgain(unit: string): Promise<Answer<QuarantineOutcome>>;
}

export function createWatchApi(origin: string): WatchApi {
  return {
    alarms: (unit, state, cursor) =>
      ask(origin, 'GET', withQuery(ALARMS_PATH, { unit, state, cursor }), alarmListSchema),
    acknowledgeAlarms: (request) =>
      ask(origin, 'POST', ALARM_ACKNOWLEDGEMENTS_PATH, acknowledgeAnswerSchema, request),
    alarmMail: (unit) => ask(origin, 'GET', withQuery(ALARM_MAIL_PATH, { unit }), alarmMailSchema),
    setAlarmMail: (mail) => ask(origin, 'PUT', ALARM_MAIL_PATH, z.null(), mail),
    setAside: (unit, state, cursor) =>
      ask(origin, 'GET', withQuery(QUARANTINE_PATH, { unit, state, cursor }), setAsideListSchema),
    releaseEntry: (request) =>
      ask(origin, 'POST', QUARANTINE_RELEASES_PATH, quarantineOutcomeSchema, request),
    refuseEntry: (request) => ask(origin, 'POST', QUARANTINE_REFUSALS_PATH, z.null(), request),
    judgeAgain: (unit) =>
      ask(origin, 'POST', QUARANTINE_RUNS_PATH, quarantineOutcomeSchema, { unit }),
  };
}
