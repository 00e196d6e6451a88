import { ALARM_KINDS, type AlarmKind, type AlarmView } from '../../../shared/contract/alarms.ts';

export interface AlarmGroup {
  readonly kind: AlarmKind;
  /** When the newest began, ms. */
  readonly newestAt: number;
  /** The newest first. */
  readonly alarms: readonly AlarmView[];
}

/** Alarms of one kind together, told apart by whether a person must end them; the kind with the newest one first. */
export function alarmGroups(
  alarms: readonly AlarmView[],
): Readonly<Record<(typeof ALARM_KINDS)[AlarmKind], readonly AlarmGroup[]>> {
  const newestFirst = alarms.toSorted((a, b) => b.firstAt - a.firstAt);
  const groups = [...Map.groupBy(newestFirst, ({ kind }) => kind)].map(([kind, of]) => ({
    kind,
    newestAt: Math.max(...of.map(({ firstAt }) => firstAt)),
    alarms: of,
  }));
  return {
    event: groups.filter(({ kind }) => ALARM_KINDS[kind] === 'event'),
    condition: groups.filter(({ kind }) => ALARM_KINDS[kind] === 'condition'),
  };
}
