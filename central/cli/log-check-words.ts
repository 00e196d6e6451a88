import type { Locale } from '../../shared/domain/local-text.ts';
import type { MessageValues } from '../../shared/i18n/translate.ts';
import { operatorMessage, type OperatorKey } from '../i18n/operator-message.ts';
import type { LogAnchor } from '../log-check/anchors.ts';
import type { LogCheck, UnitCheck } from '../log-check/check-logs.ts';
import type { Differences, FieldDifference } from '../store/log-check/differences.ts';
import type { Verdict } from './verify.ts';

export interface CheckedLogs {
  readonly units: readonly UnitCheck[];
  /** The only one that was looked at; null: all. */
  readonly device: string | null;
  readonly anchors: readonly LogAnchor[];
  /** Units of the devices that were named. */
  readonly homes: ReadonlyMap<string, string>;
}

/** Of entries in one sentence. */
const MOST_NAMED = 20;

type Say = (key: OperatorKey, values?: MessageValues) => string;

/** 0: whole and proven · 1: something differs · 2: whole as far as could be checked. */
export function verdictInWords(checked: CheckedLogs, locale: Locale): Verdict {
  const say: Say = (key, values) => operatorMessage(locale, key, values);
  const logs = checked.units.flatMap((unit) => unit.logs);
  const wrong = [
    ...unknownAnchors(checked).map(({ device }) => say('verify-log.anchor-unknown', { device })),
    ...logs.flatMap((log) => logFaults(log, say)),
    ...checked.units.flatMap((unit) => tableFaults(unit, say)),
  ];
  const seen = logs.map((log) => say('verify-log.log', contentsOf(log)));
  if (wrong.length > 0) {
    const lines = [say('verify-log.not-whole'), ...wrong.map(dash), ...seen];
    return { exit: 1, text: lines.join('\n') };
  }
  if (logs.length === 0) return { exit: 2, text: say('verify-log.none') };
  const open = doubts(checked, logs, say);
  const sure = [...seen, ...checkedLines(checked, logs, say), ...notes(logs, say)];
  if (open.length === 0) return { exit: 0, text: [say('verify-log.whole'), ...sure].join('\n') };
  const lines = [say('verify-log.doubtful'), ...sure, say('verify-log.not-checked')];
  return { exit: 2, text: [...lines, ...open.map(dash)].join('\n') };
}

function unknownAnchors({ anchors, homes }: CheckedLogs): readonly LogAnchor[] {
  return anchors.filter(({ device }) => !homes.has(device));
}

function contentsOf({ unitId, deviceId, counterId, walk }: LogCheck): MessageValues {
  const { entries, ratings, head } = walk;
  const { seq, hash } = head;
  const where = { unit: unitId, counter: counterId, device: deviceId };
  return { ...where, entries, ratings, seq: String(seq), hash };
}

function logFaults(log: LogCheck, say: Say): string[] {
  const { deviceId: device, walk, kept, anchors, signature, replayed } = log;
  const { head } = walk;
  const differs = kept.seq !== head.seq || kept.hash !== head.hash;
  return [
    ...walk.faults.map(({ seq, fault }) =>
      say(`verify-log.chain.${fault}`, { device, seq: String(seq) }),
    ),
    ...more(walk.faultCount - walk.faults.length, say),
    ...(differs
      ? [
          say('verify-log.head-differs', {
            device,
            seq: String(head.seq),
            kept: String(kept.seq),
          }),
        ]
      : []),
    ...(signature === 'wrong' ? [say('verify-log.signature-wrong', { device })] : []),
    ...anchors.flatMap(({ anchor, verdict }) =>
      verdict === 'agrees'
        ? []
        : [say(`verify-log.anchor-${verdict}`, { device, seq: String(anchor.seq) })],
    ),
    ...replayed.uncountable.map((seq) =>
      say('verify-log.uncountable', { device, seq: String(seq) }),
    ),
  ];
}

function tableFaults({ unitId, ratings, answers, sums }: UnitCheck, say: Say): readonly string[] {
  const lines = (of: 'rating' | 'answer', found: UnitCheck['ratings']): readonly string[] => [
    ...found.shown.map(({ device, seq, what, fields }) =>
      say(`verify-log.${of}.${what}`, {
        device,
        seq: String(seq),
        fields: fieldsInWords(fields, say),
      }),
    ),
    ...more(hiddenOf(found), say),
  ];
  const daily = (sums?.shown ?? []).map(({ of, day, key, scale, fields }) =>
    say(`verify-log.sum.${of}`, {
      unit: unitId,
      day,
      key,
      scale,
      fields: fieldsInWords(fields, say),
    }),
  );
  const rest = sums === null ? [] : more(hiddenOf(sums), say);
  return [...lines('rating', ratings), ...lines('answer', answers), ...daily, ...rest];
}

function hiddenOf({ shown, count }: Differences<unknown>): number {
  return count - shown.length;
}

function more(count: number, say: Say): readonly string[] {
  return count > 0 ? [say('verify-log.more', { count })] : [];
}

function fieldsInWords(fields: readonly FieldDifference[], say: Say): string {
  const nothing = say('verify-log.nothing');
  return fields
    .map(({ field, kept, derived }) =>
      say('verify-log.field', {
        field: say(`verify-log.field.${field}`),
        kept: kept ?? nothing,
        derived: derived ?? nothing,
      }),
    )
    .join('; ');
}

function checkedLines(
  { device }: CheckedLogs,
  logs: readonly LogCheck[],
  say: Say,
): readonly string[] {
  const agreed = logs.flatMap(({ anchors, deviceId }) =>
    anchors.map(({ anchor }) =>
      say('verify-log.anchored', { device: deviceId, seq: String(anchor.seq) }),
    ),
  );
  const sums = device === null ? [say('verify-log.checked-sums')] : [];
  const isSigned = logs.every(({ signature }) => signature === 'fits');
  const signatures = isSigned ? [say('verify-log.checked-signature')] : [];
  return [say('verify-log.checked'), ...signatures, ...sums, ...agreed];
}

function notes(logs: readonly LogCheck[], say: Say): readonly string[] {
  return logs.flatMap(({ deviceId: device, walk: { wordsGone, setAside } }) => [
    ...(wordsGone > 0 ? [say('verify-log.words-gone', { device, count: wordsGone })] : []),
    ...(setAside > 0 ? [say('verify-log.set-aside', { device, count: setAside })] : []),
  ]);
}

function doubts(checked: CheckedLogs, logs: readonly LogCheck[], say: Say): readonly string[] {
  const bare = logs.filter(({ anchors }) => anchors.length === 0).map(({ deviceId }) => deviceId);
  const looked = new Set(logs.map(({ deviceId }) => deviceId));
  const unsigned = logs
    .filter(({ signature, walk }) => signature === 'none' && walk.entries > 0)
    .map(({ deviceId }) => deviceId);
  return [
    ...(unsigned.length === 0
      ? []
      : [say('verify-log.no-signature', { devices: unsigned.join(', ') })]),
    ...(bare.length === 0 ? [] : [say('verify-log.no-anchor', { devices: bare.join(', ') })]),
    ...logs.flatMap((log) => logDoubts(log, say)),
    ...checked.anchors.flatMap(({ device }) =>
      looked.has(device) ? [] : [say('verify-log.anchor-elsewhere', { device })],
    ),
    ...(checked.device === null ? [] : [say('verify-log.sums-not-compared')]),
  ];
}

function logDoubts(
  { deviceId: device, anchors, walk, replayed }: LogCheck,
  say: Say,
): readonly string[] {
  const furthest = Math.max(...anchors.map(({ anchor }) => anchor.seq));
  const behind = anchors.length > 0 && furthest < walk.head.seq;
  const seqs = walk.continuedAt.join(', ');
  const waiting = replayed.countable.slice(0, MOST_NAMED).join(', ');
  const rest = replayed.countable.length - MOST_NAMED;
  return [
    ...(behind ? [say('verify-log.behind-anchor', { device, seq: String(furthest + 1) })] : []),
    ...(waiting === '' ? [] : [say('verify-log.countable', { device, seqs: waiting })]),
    ...more(rest, say),
    ...(seqs === '' ? [] : [say('verify-log.continued', { device, seqs })]),
  ];
}

function dash(line: string): string {
  return `  – ${line}`;
}
