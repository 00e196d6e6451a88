import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf } from '../../../../central/web/settings/changes.ts';
import { draftOf } from '../../../../central/web/settings/draft.ts';
import { GROUPS } from '../../../../central/web/settings/groups.ts';
import * as week from '../../../../central/web/settings/week.ts';
import {
  DEFAULT_SETTINGS,
  type CounterSettings,
} from '../../../../shared/contract/counter-settings.ts';

const FULL: CounterSettings = {
  ...DEFAULT_SETTINGS,
  payment: { bankBin: '970415', bankName: 'VietinBank', accountNumber: '12A', holder: 'UBND' },
  feesAsOf: '2026-07-01',
  emblem: 'data:image/png;base64,AA==',
  screenInches: 21.5,
  contacts: {
    address: { vi: 'Số 1', en: 'No. 1' },
    phone: '0208 000 0000',
    email: 'a@b.example',
    head: { name: 'Vân', title: { vi: 'Trưởng', en: 'Head' }, phone: null, portrait: null },
    clerks: [
      { clerk: 'ha', work: { vi: 'Hộ tịch', en: 'Civil status' }, phone: null },
      { clerk: 'da-nghi', work: null, phone: '0912 000 000' },
    ],
  },
};

test.each([DEFAULT_SETTINGS, FULL])('settings pass through a form unchanged', (settings) => {
  const clerks = settings.contacts.clerks.map(({ clerk }) => clerk);
  expect(changesOf(draftOf(settings), new Set(GROUPS), clerks)).toEqual(settings);
});

test('a clerk who has left goes from the directory with the next change', () => {
  const changes = changesOf(draftOf(FULL), new Set(['contacts'] as const), ['ha']);
  expect(Object.keys(changes)).toEqual(['contacts']);
  expect(changes.contacts?.clerks.map(({ clerk }) => clerk)).toEqual(['ha']);
});

test('a number that is not filled in is never sent as 0', () => {
  const draft = draftOf(DEFAULT_SETTINGS);
  const opening = { ...draft.opening, repeatS: ' ' };
  const changes = changesOf({ ...draft, opening }, new Set(['opening'] as const), []);
  expect(JSON.parse(JSON.stringify(changes))).toMatchObject({ opening: { repeatMs: null } });
});

test('every week of whole minutes passes through a form unchanged', () => {
  const stretch = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 1439 }))
    .chain(([weekday, from]) =>
      fc.integer({ min: from + 1, max: 1440 }).map((to) => ({ weekday, from, to })),
    );
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 28 }), (stretches) => {
      const ordered = stretches.toSorted((a, b) => a.weekday - b.weekday);
      expect(week.stretchesOf(week.draftOf(stretches))).toEqual(ordered);
    }),
  );
});
