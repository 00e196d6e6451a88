import { DISK_FLOOR_BYTES } from '../shared/domain/disk.ts';
import { LOCAL_API_PORT } from '../shared/domain/local-token.ts';
import { centralAddress } from './central/address.ts';
import type { Report } from './report.ts';

/** What can be said on the command line. */
export interface Switches {
  /** `--user-data-dir=…`: everything this kiosk keeps; null for the user's usual place. */
  readonly dataFolder: string | null;
  /** `--central=https://…`: only needed until the device is enrolled. */
  readonly central: string | null;
  /** `--enrol-code=ABCD-2345`: used once, when the device is not enrolled yet. */
  readonly enrolCode: string | null;
  /** `--export-to=FOLDER`: exports go to this folder, not to what is plugged in. */
  readonly exportTo: string | null;
  /** `--windowed`: with a frame and developer tools, for work on the program itself. */
  readonly windowed: boolean;
  /**
   * `--disk-floor-mb=…`: below so much free space no rating is taken; the ballast and the other limits follow from it.
   * For tests on a small disk: an installed kiosk keeps its own.
   */
  readonly diskFloorBytes: number;
  /** `--queue-port=…`: where the queue system finds this kiosk, if the usual port is taken. */
  readonly queuePort: number;
}

const MB = 1_048_576;

/** The part of Electron's `app.commandLine` that is read. */
export interface CommandLine {
  hasSwitch(name: string): boolean;
  getSwitchValue(name: string): string;
}

export function readSwitches(line: CommandLine, packaged: boolean, report: Report): Switches {
  const value = (name: string): string | null => line.getSwitchValue(name) || null;
  const named = value('central');
  const central = named === null ? null : centralAddress(named);
  if (named !== null && central === null) {
    report('switch-refused', `--central=${named}: not an http or https address`);
  }
  return {
    dataFolder: value('user-data-dir'),
    central,
    enrolCode: value('enrol-code'),
    exportTo: value('export-to'),
    windowed: line.hasSwitch('windowed'),
    diskFloorBytes: diskFloor(value('disk-floor-mb'), packaged, report),
    queuePort: portOf(value('queue-port'), report),
  };
}

const HIGHEST_PORT = 65_535;

function portOf(named: string | null, report: Report): number {
  if (named === null) return LOCAL_API_PORT;
  const port = Number(named);
  if (Number.isInteger(port) && port > 0 && port <= HIGHEST_PORT) return port;
  report('switch-refused', `--queue-port=${named}: not a port`);
  return LOCAL_API_PORT;
}

function diskFloor(megabytes: string | null, packaged: boolean, report: Report): number {
  if (megabytes === null) return DISK_FLOOR_BYTES;
  const bytes = Number(megabytes) * MB;
  if (!packaged && Number.isSafeInteger(bytes) && bytes > 0) return bytes;
  const why = packaged ? 'not on an installed kiosk' : 'not a number of megabytes';
  report('switch-refused', `--disk-floor-mb=${megabytes}: ${why}`);
  return DISK_FLOOR_BYTES;
}
