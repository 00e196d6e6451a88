import { parseArgs } from 'node:util';
import type { CentralConfig } from '../config/config.ts';
import { operatorMessage } from '../i18n/operator-message.ts';
import { readAnchor, type LogAnchor } from '../log-check/anchors.ts';
import { checkUnit, type UnitCheck } from '../log-check/check-logs.ts';
import { openParts } from '../open-parts.ts';
import type { CentralParts } from '../parts.ts';
import { unitsOfDevices } from '../store/log-check/units-of-devices.ts';
import { listUnits } from '../store/units.ts';
import { verdictInWords, type CheckedLogs } from './log-check-words.ts';
import type { Verdict } from './verify.ts';

const OPTIONS = {
  unit: { type: 'string' },
  device: { type: 'string' },
  anchor: { type: 'string', multiple: true },
} as const;

/**
 * `hailong verify-log`: follows the logs that the centre keeps and derives the counts from them once more.
 * @throws ConfigError when the database can't be opened
 */
export async function runVerifyLog(
  config: CentralConfig,
  args: readonly string[],
  onProgress: (text: string) => void = () => undefined,
): Promise<Verdict> {
  const { locale } = config;
  const read = readArguments(args);
  if (read === null) return { exit: 1, text: operatorMessage(locale, 'verify-log.usage') };
  const { unit, device = null, anchor: texts = [] } = read;
  const anchors: LogAnchor[] = [];
  for (const text of texts) {
    const anchor = readAnchor(text);
    if (anchor === null)
      return { exit: 1, text: operatorMessage(locale, 'verify-log.bad-anchor', { anchor: text }) };
    anchors.push(anchor);
  }
  const opened = await openParts(config, { guest: true });
  try {
    const homes = await unitsOfDevices(opened.parts.db.read, namedIn(device, anchors));
    if (device !== null && !homes.has(device))
      return { exit: 1, text: operatorMessage(locale, 'cli.no-device', { device }) };
    const all = (await listUnits(opened.parts.db.read)).map(({ id }) => id);
    const home = device === null ? unit : homes.get(device);
    const chosen = home === undefined ? all : all.filter((id) => id === home);
    if (unit !== undefined && !chosen.includes(unit))
      return {
        exit: 1,
        text: operatorMessage(locale, 'cli.choose-unit', { units: all.join(', ') }),
      };
    const order = { chosen, device, anchors };
    const units = await checkAll(opened.parts, order, (of) =>
      onProgress(operatorMessage(locale, 'verify-log.at-work', of)),
    );
    return verdictInWords({ units, device, anchors, homes }, locale);
  } finally {
    await opened.close();
  }
}

function readArguments(args: readonly string[]): {
  readonly unit?: string | undefined;
  readonly device?: string | undefined;
  readonly anchor?: readonly string[] | undefined;
} | null {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch {
    // parseArgs throws for nothing but arguments that don't fit.
    return null;
  }
}

function namedIn(device: string | null, anchors: readonly LogAnchor[]): readonly string[] {
  return [...(device === null ? [] : [device]), ...anchors.map((anchor) => anchor.device)];
}

async function checkAll(
  parts: CentralParts,
  {
    chosen,
    device,
    anchors,
  }: Pick<CheckedLogs, 'device' | 'anchors'> & { readonly chosen: readonly string[] },
  onDevice: (of: { readonly unit: string; readonly device: string }) => void,
): Promise<readonly UnitCheck[]> {
  const units: UnitCheck[] = [];
  for (const unitId of chosen)
    units.push(
      await checkUnit(parts, {
        unitId,
        device,
        anchors,
        onDevice: (log) => onDevice({ unit: log.unitId, device: log.deviceId }),
      }),
    );
  return units;
}
