/** What a person at the centre does in a browser, without the browser: the same HTTP calls with the same cookie. */
import { alarmListSchema, ALARMS_PATH, type AlarmKind } from '../../shared/contract/alarms.ts';
import {
  COUNTER_SETTINGS_PATH,
  type SettingsChanges,
  type SettingsRequest,
} from '../../shared/contract/counter-settings.ts';
import {
  clerkEvaluationsSchema,
  CLERK_EVALUATIONS_PATH,
} from '../../shared/contract/evaluations.ts';
import {
  DEVICES_PATH,
  ENROLMENT_CODES_PATH,
  enrolmentCodeViewSchema,
} from '../../shared/contract/fleet.ts';
import { SESSION_PATH, type SignInRequest } from '../../shared/contract/session.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';

export interface Desk {
  readonly enrolmentCode: (unit: string, counter: string) => Promise<string>;
  readonly setOffice: (unit: string, settings: SettingsChanges) => Promise<void>;
  /** Takes a kiosk's right to send. */
  readonly revoke: (device: string) => Promise<void>;
  /** What a person is asked to look at about this kiosk. */
  readonly alarms: (unit: string, device: string) => Promise<readonly AlarmKind[]>;
  /** How many ratings count for this clerk today. */
  readonly ratingsToday: (unit: string, clerk: string) => Promise<number>;
}

export async function signInAtCentre(url: string, credentials: SignInRequest): Promise<Desk> {
  const signedIn = await call(url + SESSION_PATH, {}, credentials);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return {
    enrolmentCode: async (unit, counter) => {
      const made = await call(url + ENROLMENT_CODES_PATH, { cookie }, { unit, counter });
      return enrolmentCodeViewSchema.parse(await made.json()).code;
    },
    setOffice: async (unit, settings) => {
      const order: SettingsRequest = { counter: null, settings };
      const address = url + COUNTER_SETTINGS_PATH.replace(':unit', unit);
      await call(address, { cookie }, order, 'PUT');
    },
    revoke: async (device) => {
      await call(`${url}${DEVICES_PATH}/${device}/revoke`, { cookie }, {});
    },
    alarms: async (unit, device) => {
      const query = new URLSearchParams({ unit, state: 'open', limit: '500' });
      const answer = await call(`${url}${ALARMS_PATH}?${query}`, { cookie });
      const { alarms } = alarmListSchema.parse(await answer.json());
      return alarms.filter((one) => one.device === device).map(({ kind }) => kind);
    },
    ratingsToday: async (unit, clerk) => {
      const today = localDay(Date.now());
      const query = new URLSearchParams({ unit, from: today, to: today });
      const answer = await call(`${url}${CLERK_EVALUATIONS_PATH}?${query}`, { cookie });
      const table = clerkEvaluationsSchema.parse(await answer.json());
      const row = table.clerks.find((figures) => figures.clerk.id === clerk);
      return row?.figures[0]?.satisfaction.n ?? 0;
    },
  };
}

async function call(
  address: string,
  headers: Readonly<Record<string, string>>,
  body?: object,
  method: 'POST' | 'PUT' = 'POST',
): Promise<Response> {
  const init =
    body === undefined
      ? { headers }
      : {
          method,
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        };
  const response = await fetch(address, init);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return response;
}
