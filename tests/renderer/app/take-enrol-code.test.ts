import { expect, test } from 'vitest';
import { takeEnrolCode } from '../../../renderer/app/take-enrol-code.ts';

test.each([
  ['/kiosk/?x=1#enrol=ABCD-2345', 'ABCD-2345', '/kiosk/?x=1'],
  ['/kiosk/', null, '/kiosk/'],
  ['/kiosk/#enrol=', null, '/kiosk/#enrol='],
  ['/kiosk/#enrol=<b>', null, '/kiosk/#enrol=%3Cb%3E'],
])('%s', (address, code, left) => {
  window.history.replaceState(null, '', address);
  expect(takeEnrolCode(window)).toBe(code);
  const { pathname, search, hash } = window.location;
  expect(pathname + search + hash).toBe(left);
});
