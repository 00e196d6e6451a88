import { z } from 'zod';
import { settingsAt, type SettingsChanges } from '../../shared/contract/counter-settings.ts';
import {
  kioskSettingsSchema,
  type Counter,
  type Procedure,
  type Unit,
} from '../../shared/contract/kiosk-config.ts';
import type { OpenStretch } from '../../shared/domain/opening-hours.ts';
import { pinSchema, type Clerk } from '../../shared/domain/roster.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import { staffMemberSchema } from '../../shared/domain/staff.ts';
import type { NewStaff } from './staff.ts';

export interface NewClerk extends Clerk {
  /** Six digits; kept only as a wrapped argon2id hash. */
  readonly pin: string;
}

/** A whole office as it opens: everything its kiosks will be told. Ids are unique within the unit. */
export interface OfficeInput {
  readonly unit: Unit;
  readonly counters: readonly Counter[];
  readonly clerks: readonly NewClerk[];
  /** Who may open the staff side of its kiosks. */
  readonly staff: readonly NewStaff[];
  readonly procedures: readonly Procedure[];
  readonly scale: Scale;
  readonly questionnaire: Questionnaire | null;
  readonly openingHours: readonly OpenStretch[];
  /** How its kiosks behave and what they say of it, where that is known from the start. */
  readonly settings?: SettingsChanges;
}

/** What is wrong with an office, or null. Whatever passes here, a kiosk accepts as its settings. */
export function faultInOffice(office: OfficeInput): string | null {
  const { unit, counters, clerks, staff, procedures } = office;
  const { scale, questionnaire, openingHours } = office;
  if (counters.length === 0) return 'counters: at least one';
  const roster = clerks.map(({ id, name, title, portrait }) => ({ id, name, title, portrait }));
  for (const counter of counters) {
    const settings = {
      unit,
      counter,
      roster,
      scale,
      questionnaire,
      procedures,
      openingHours,
      settings: settingsAt(office.settings ?? {}, {}),
      badges: [],
    };
    const parsed = kioskSettingsSchema.safeParse(settings);
    if (!parsed.success) return z.prettifyError(parsed.error);
  }
  const badStaff = staff
    .map(({ id, name, role }) => staffMemberSchema.safeParse({ id, name, role }))
    .find(({ success }) => !success);
  if (badStaff?.error) return `staff: ${z.prettifyError(badStaff.error)}`;
  const badPin = [...clerks, ...staff].find(({ pin }) => !pinSchema.safeParse(pin).success);
  if (badPin) return `pin of ${badPin.id}: not six digits`;
  return (
    repeated('counter id', counters, ({ id }) => id) ??
    repeated('counter number', counters, ({ number }) => String(number)) ??
    repeated('clerk id', clerks, ({ id }) => id) ??
    repeated('staff id', staff, ({ id }) => id) ??
    repeated('procedure code', procedures, ({ code }) => code)
  );
}

function repeated<T>(what: string, all: readonly T[], keyOf: (one: T) => string): string | null {
  const seen = new Set<string>();
  for (const one of all) {
    const key = keyOf(one);
    if (seen.has(key)) return `${what} ${key}: twice`;
    seen.add(key);
  }
  return null;
}
