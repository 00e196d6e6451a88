import { expect, test } from 'vitest';
import type { ReportCode } from '../../electron/report.ts';
import { readSwitches } from '../../electron/switches.ts';

function read(values: Readonly<Record<string, string>>) {
  const reports: ReportCode[] = [];
  const line = {
    hasSwitch: (name: string) => name in values,
    getSwitchValue: (name: string) => values[name] ?? '',
  };
  return { switches: readSwitches(line, (code) => reports.push(code)), reports };
}

test('reads what is there', () => {
  const given = {
    'user-data-dir': '/srv/kiosk',
    central: 'https://centre.example/api/',
    'enrol-code': 'ABCD-2345',
    windowed: '',
  };
  expect(read(given)).toEqual({
    switches: {
      dataFolder: '/srv/kiosk',
      central: 'https://centre.example/api',
      enrolCode: 'ABCD-2345',
      windowed: true,
    },
    reports: [],
  });
  const nothing = { dataFolder: null, central: null, enrolCode: null, windowed: false };
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
