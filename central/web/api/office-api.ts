import { z } from 'zod';
import {
  badgeListSchema,
  BADGES_PATH,
  newBadgeSchema,
  type BadgeList,
  type NewBadge,
} from '../../../shared/contract/badges.ts';
import { CENTRE_PATH, centreSchema, type CentreView } from '../../../shared/contract/centre.ts';
import {
  COUNTER_SETTINGS_PATH,
  settingsViewSchema,
  type SettingsRequest,
  type SettingsView,
} from '../../../shared/contract/counter-settings.ts';
import {
  QUESTIONS_PATH,
  questionsViewSchema,
  type QuestionsRequest,
  type QuestionsView,
} from '../../../shared/contract/questions.ts';
import {
  WORKING_HOURS_PATH,
  workingHoursSchema,
  type WorkingHours,
} from '../../../shared/contract/working-hours.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { ofUnit } from './path.ts';

/** What an office decides about its kiosks and the people at them. */
export interface OfficeApi {
  centre(): Promise<Answer<CentreView>>;
  kioskSettings(unit: string): Promise<Answer<SettingsView>>;
  saveKioskSettings(unit: string, request: SettingsRequest): Promise<Answer<SettingsView>>;
  workingHours(unit: string): Promise<Answer<WorkingHours>>;
  saveWorkingHours(unit: string, hours: WorkingHours): Promise<Answer<WorkingHours>>;
  questions(unit: string): Promise<Answer<QuestionsView>>;
  saveQuestions(unit: string, request: QuestionsRequest): Promise<Answer<QuestionsView>>;
  badges(unit: string): Promise<Answer<BadgeList>>;
  makeBadge(unit: string, clerk: string): Promise<Answer<NewBadge>>;
  revokeBadge(unit: string, clerk: string): Promise<Answer<null>>;
}

export function createOfficeApi(origin: string): OfficeApi {
  return {
    centre: () => ask(origin, 'GET', CENTRE_PATH, centreSchema),
    kioskSettings: (unit) =>
      ask(origin, 'GET', ofUnit(COUNTER_SETTINGS_PATH, unit), settingsViewSchema),
    saveKioskSettings: (unit, request) =>
      ask(origin, 'PUT', ofUnit(COUNTER_SETTINGS_PATH, unit), settingsViewSchema, request),
    workingHours: (unit) =>
      ask(origin, 'GET', ofUnit(WORKING_HOURS_PATH, unit), workingHoursSchema),
    saveWorkingHours: (unit, hours) =>
      ask(origin, 'PUT', ofUnit(WORKING_HOURS_PATH, unit), workingHoursSchema, hours),
    questions: (unit) => ask(origin, 'GET', ofUnit(QUESTIONS_PATH, unit), questionsViewSchema),
    saveQuestions: (unit, request) =>
      ask(origin, 'PUT', ofUnit(QUESTIONS_PATH, unit), questionsViewSchema, request),
    badges: (unit) => ask(origin, 'GET', ofUnit(BADGES_PATH, unit), badgeListSchema),
    makeBadge: (unit, clerk) =>
      ask(origin, 'POST', ofUnit(BADGES_PATH, unit), newBadgeSchema, { clerk }),
    revokeBadge: (unit, clerk) =>
      ask(origin, 'DELETE', `${ofUnit(BADGES_PATH, unit)}/${encodeURIComponent(clerk)}`, z.null()),
  };
}
