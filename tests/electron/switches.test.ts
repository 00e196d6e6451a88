import { expect, test } from 'vitest';
import type { ReportCode } from '../../electron/report.ts';
import { readSwitches } from '../../electron/switches.ts';
import { LOCAL_API_PORT } from '../../shared/domain/local-token.ts';
import { DISK_FLOOR_BYTES } from '../../shared/domain/disk.ts';

function read(values: Readonly<Record<string, string>>, packaged = false) {
  const reports: ReportCode[] = [];
  const line = {
    hasSwitch: (name: string) => name in values,
    getSwitchValue: (name: string) => values[name] ?? '',
  };
  return { switches: readSwitches(line, packaged, (code) => reports.push(code)), reports };
}

test('reads what is there', () => {
  const given = {
    'user-data-dir': '/srv/kiosk',
    central: 'https://centre.example/api/',
    'enrol-code': 'ABCD-2345',
    windowed: '',
    'disk-floor-mb': '8',
    'queue-port': '47611',
  };
  expect(read(given)).toEqual({
    switches: {
      dataFolder: '/srv/kiosk',
      central: 'https://centre.example/api',
      enrolCode: 'ABCD-2345',
      exportTo: null,
      windowed: true,
      diskFloorBytes: 8 * 1_048_576,
      queuePort: 47_611,
    },
    reports: [],
  });
  const nothing = {
    dataFolder: null,
    central: null,
    enrolCode: null,
    exportTo: null,
    windowed: false,
    diskFloorBytes: DISK_FLOOR_BYTES,
    queuePort: LOCAL_API_PORT,
  };
  expect(read({})).toEqual({ switches: nothing, reports: [] });
});

test.each(['centre', 'ftp://centre.example', 'javascript:alert(1)'])(
  'refuses %s as a centre by name',
  (central) => {
    const { switches, reports } = read({ central });
    expect(switches.central).toBeNull();
    expect(reports).toEqual(['switch-refused']);
  },
);

test.each([
  ['8', true],
  ['0', false],
  ['-5', false],
  ['much', false],
])('keeps the floor of the disk where %s is said (installed: %s)', (megabytes, packaged) => {
  const { switches, reports } = read({ 'disk-floor-mb': megabytes }, packaged);
  expect(switches.diskFloorBytes).toBe(DISK_FLOOR_BYTES);
  expect(reports).toEqual(['switch-refused']);
});
