import type { Locale } from '../../shared/domain/local-text.ts';
import type { MessageValues } from '../../shared/i18n/translate.ts';
import { CODE_LIFE_MS, createEnrolmentCode } from '../devices/enrolment-code.ts';
import type { OperatorKey } from '../i18n/operator-message.ts';
import type { OpenParts } from '../open-parts.ts';
import { unlockUser } from '../store/sign-in-tries.ts';
import { BADGE_COMMANDS } from './badge-commands.ts';
import { BUNDLE_COMMANDS } from './bundle-commands.ts';
import { ALARM_COMMANDS } from './alarm-commands.ts';
import { EVALUATION_COMMANDS } from './evaluation-commands.ts';
import { LOG_COMMANDS } from './log-commands.ts';
import { OFFICE_COMMANDS } from './office-commands.ts';
import { oneUnit } from './one-unit.ts';
import { applyTerms, checkAudit, makeUser } from './people-commands.ts';
import { makeReport } from './report-commands.ts';
import { kioskSettings, queueToken } from './settings-commands.ts';
import { PROCEDURE_COMMANDS } from './procedure-commands.ts';
import { QUARANTINE_COMMANDS } from './quarantine-commands.ts';
import { ROSTER_COMMANDS } from './roster-commands.ts';
import { STAFF_COMMANDS } from './staff-commands.ts';
import { CALENDAR_COMMANDS } from './calendar-commands.ts';
import { DEMO_COMMANDS } from './demo-commands.ts';
import { STATEMENT_COMMANDS } from './statement-commands.ts';

type OptionName =
  | 'counter'
  | 'device'
  | 'unit'
  | 'name'
  | 'role'
  | 'area'
  | 'clerk'
  | 'staff'
  | 'anchor'
  | 'form'
  | 'period'
  | 'format'
  | 'locale'
  | 'out'
  | 'file'
  | 'mapping'
  | 'entry'
  | 'reason'
  | 'key'
  | 'from'
  | 'to'
  | 'kind'
  | 'seed'
  | 'units'
  | 'months'
  | 'cheats'
  | 'like'
  | 'id'
  | 'number'
  | 'name-vi'
  | 'name-en'
  | 'title-vi'
  | 'title-en'
  | 'portrait';
export type Options = Readonly<Partial<Record<OptionName, string>>>;

/** What a command has to say at its end. */
export interface Said {
  readonly ok: boolean;
  readonly key: OperatorKey;
  readonly values?: MessageValues;
  /** Lines that follow, in the language of whoever asked. */
  readonly more?: (locale: Locale) => readonly string[];
}

/** What only some commands need. */
export interface CommandContext {
  /** All files that were named, for a command that takes several. */
  readonly files: readonly string[];
  /** Says how far a long command is. */
  readonly progress: (line: (locale: Locale) => string) => void;
}

export interface Command {
  readonly name: string;
  readonly needs: readonly OptionName[];
  run(opened: OpenParts, options: Options, context: CommandContext): Promise<Said>;
}

const MS_AN_HOUR = 3_600_000;
const BY = 'cli';

export const COMMANDS: readonly Command[] = [
  { name: 'migrate', needs: [], run: sayMigrated },
  { name: 'enrol-code', needs: ['counter'], run: makeEnrolmentCode },
  { name: 'create-user', needs: ['name', 'role'], run: makeUser },
  { name: 'unlock-user', needs: ['name'], run: unlock },
  { name: 'verify-audit', needs: [], run: checkAudit },
  { name: 'apply-retention', needs: [], run: applyTerms },
  ...EVALUATION_COMMANDS,
  ...OFFICE_COMMANDS,
  ...ROSTER_COMMANDS,
  ...STAFF_COMMANDS,
  ...BADGE_COMMANDS,
  ...LOG_COMMANDS,
  ...BUNDLE_COMMANDS,
  ...QUARANTINE_COMMANDS,
  ...ALARM_COMMANDS,
  ...STATEMENT_COMMANDS,
  ...PROCEDURE_COMMANDS,
  ...DEMO_COMMANDS,
  ...CALENDAR_COMMANDS,
  { name: 'kiosk-settings', needs: [], run: kioskSettings },
  { name: 'queue-token', needs: ['device'], run: queueToken },
  { name: 'report', needs: ['unit', 'form', 'period'], run: makeReport },
];

/** Opening the database has brought it up to date already. */
async function sayMigrated({ migrated }: OpenParts): Promise<Said> {
  return { ok: true, key: 'cli.migrated', values: { count: migrated.length } };
}

async function makeEnrolmentCode(opened: OpenParts, options: Options): Promise<Said> {
  const { counter = '' } = options;
  const chosen = await oneUnit(opened, options);
  if (!chosen.ok) return chosen.said;
  const made = await createEnrolmentCode(opened.parts, { unit: chosen.unit, counter }, BY);
  if (made === null) return { ok: false, key: 'cli.no-counter', values: { counter } };
  const hours = CODE_LIFE_MS / MS_AN_HOUR;
  return { ok: true, key: 'cli.code-made', values: { counter, code: made.code, hours } };
}

async function unlock({ parts }: OpenParts, { name = '' }: Options): Promise<Said> {
  const audit = { by: BY, at: new Date(parts.now()) };
  const found = await unlockUser(parts.db.write, name, audit);
  return { ok: found, key: found ? 'cli.unlocked' : 'cli.no-user', values: { name } };
}
