import { z } from 'zod';
import { deviceIdSchema } from '../log/entry.ts';

export const ALARMS_PATH = '/v1/alarms';
export const ALARM_ACKNOWLEDGEMENTS_PATH = '/v1/alarms/acknowledgements';
export const ALARM_MAIL_PATH = '/v1/alarm-mail';

/**
 * What a person must look at. An event has happened and stays open until somebody acknowledges it; a condition ends by
 * itself with the fact. Both stay on record.
 */
export const ALARM_KINDS = {
  /** Two different entries at one place of a log. */
  fork: 'event',
  /** Entries are missing in the middle, and don't come. */
  gap: 'condition',
  /** The device lost both copies and went on from what the centre holds. */
  'log-continued': 'event',
  /** The device told the centre of an entry once, and sent another one in its place: an old copy was put back. */
  'log-replaced': 'event',
  /** The device had to rebuild or set aside a copy of its log. */
  'log-mended': 'event',
  /** Both copies were damaged at one start: what was recorded last may be gone. */
  'log-doubtful': 'event',
  /** Lines of a copy of the log were changed on the device after they had been written. */
  'log-altered': 'event',
  /** The device's log is shorter than what the centre has of it. */
  'log-short': 'condition',
  /** The device is heard of, yet what it holds doesn't arrive. */
  stuck: 'condition',
  /** A device that may no longer send still holds entries. */
  remainder: 'condition',
  /** What arrived of it is counted nowhere until a person decides: a clerk, a counter or a kind that is not known. */
  'set-aside': 'condition',
  /** Not heard of in opening hours. */
  silent: 'condition',
  /** Its own log shows that it was off in opening hours. */
  off: 'event',
  'clock-jump': 'event',
  'clock-wrong': 'condition',
  'disk-low': 'condition',
  'export-missing': 'condition',
  'device-changed': 'event',
} as const satisfies Readonly<Record<string, 'event' | 'condition'>>;
export type AlarmKind = keyof typeof ALARM_KINDS;

/** Numbers that the words of an alarm need; times in ms. */
export type AlarmData = Readonly<Record<string, number>>;

/** One fact about one device. Times in ms. */
export interface AlarmView {
  readonly unit: string;
  readonly counter: string;
  readonly device: string;
  readonly kind: AlarmKind;
  /** Tells the facts of one kind apart: a sequence number, or when it began. */
  readonly place: number;
  readonly data: AlarmData;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly times: number;
  readonly endedAt: number | null;
  readonly acknowledged: {
    readonly by: string;
    readonly at: number;
    readonly note: string;
  } | null;
}

export const ALARM_STATES = ['open', 'acknowledged', 'ended', 'all'] as const;
export type AlarmState = (typeof ALARM_STATES)[number];

/** `GET /v1/alarms?unit&state`, the newest first. */
export interface AlarmList {
  readonly alarms: readonly AlarmView[];
  readonly next: string | null;
}
/** What one alarm of a unit is known by. */
export type AlarmName = Pick<AlarmView, 'device' | 'kind' | 'place'>;

/** As many as one note may be about: a broken line is noted once, not once for each kiosk behind it. */
export const MOST_ACKNOWLEDGED_AT_ONCE = 500;

/** `POST /v1/alarms/acknowledgements` */
export interface AcknowledgeRequest {
  readonly unit: string;
  readonly alarms: readonly AlarmName[];
  readonly note: string;
}
/** How many were put on record; those that somebody else had acknowledged keep that note and are not among them. */
export interface AcknowledgeAnswer {
  readonly acknowledged: number;
}

/** `GET /v1/alarm-mail?unit` and `PUT`: who gets letters about new alarms; nobody, where the list is empty. */
export interface AlarmMail {
  readonly unit: string;
  readonly locale: 'vi' | 'en';
  readonly recipients: readonly string[];
}

// Object.keys forgets that the keys are the table's own.
export const ALARM_KIND_NAMES = Object.keys(ALARM_KINDS) as readonly AlarmKind[];
const unit = z.string().min(1).max(64);
const kind = z.enum(ALARM_KIND_NAMES);
export const alarmDataSchema: z.ZodType<AlarmData> = z.record(z.string(), z.number());

export const alarmViewSchema: z.ZodType<AlarmView> = z.strictObject({
  unit,
  counter: z.string(),
  device: z.string(),
  kind,
  place: z.int(),
  data: alarmDataSchema,
  firstAt: z.int(),
  lastAt: z.int(),
  times: z.int().min(1),
  endedAt: z.int().nullable(),
  acknowledged: z.strictObject({ by: z.string(), at: z.int(), note: z.string() }).nullable(),
});
export const alarmListSchema: z.ZodType<AlarmList> = z.strictObject({
  alarms: z.array(alarmViewSchema),
  next: z.string().nullable(),
});
export const acknowledgeRequestSchema: z.ZodType<AcknowledgeRequest> = z.strictObject({
  unit,
  alarms: z
    .array(z.strictObject({ device: deviceIdSchema, kind, place: z.int() }))
    .min(1)
    .max(MOST_ACKNOWLEDGED_AT_ONCE),
  note: z.string().trim().min(1).max(1_000),
});
export const acknowledgeAnswerSchema: z.ZodType<AcknowledgeAnswer> = z.strictObject({
  acknowledged: z.int(),
});
export const alarmMailSchema: z.ZodType<AlarmMail> = z.strictObject({
  unit,
  locale: z.enum(['vi', 'en']),
  recipients: z.array(z.email().max(200)).max(20),
});
