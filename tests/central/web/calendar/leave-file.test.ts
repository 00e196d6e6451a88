import { expect, test } from 'vitest';
import { leaveFile } from '../../../../central/web/calendar/leave-file.ts';

test.each([
  ['whole', '2026-12-04', { lastDay: '2026-12-04', morningOnly: false, afternoonOnly: false }],
  ['morning', '', { lastDay: '2026-12-01', morningOnly: true, afternoonOnly: false }],
  ['afternoon', '', { lastDay: '2026-12-01', morningOnly: false, afternoonOnly: true }],
] as const)('%s until “%s” is one line of JSON', async (part, lastDay, rest) => {
  const file = leaveFile({ clerk: 'ha', firstDay: '2026-12-01', lastDay, part }, 'tay');
  const lines = (await file.text()).split('\n');
  expect(lines.map((line) => (line === '' ? null : JSON.parse(line)))).toEqual([
    { clerk: 'ha', firstDay: '2026-12-01', ...rest },
    null,
  ]);
});
