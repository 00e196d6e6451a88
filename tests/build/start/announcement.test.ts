import { describe, expect, test } from 'vitest';
import { inBothLanguages } from '../../../build/console/say.ts';
import { announcement } from '../../../build/start/announcement.ts';
import type { PortChoice } from '../../../build/start/port.ts';
import type { StartReport } from '../../../central/demo/start-message.ts';

const HERE: PortChoice = { port: null, movedFrom: null };
const FIRST: StartReport = {
  url: 'http://127.0.0.1:8787',
  admin: { name: 'admin', password: 'geheim234' },
  demo: { clerks: [{ name: 'Lê Thị Lan Anh', pin: '202603' }], enrolCode: 'ABCD-2345' },
};

function said(report: StartReport, chosen = HERE): string {
  return inBothLanguages(announcement(report, '/data', chosen));
}

describe('what a start says', () => {
  test('names addresses, sign-in, code, PINs, folder and how to stop, in Vietnamese first', () => {
    const text = said(FIRST);
    for (const fact of [
      'http://127.0.0.1:8787/kiosk/#enrol=ABCD-2345',
      'admin',
      'geheim234',
      '202603  Lê Thị Lan Anh',
      '/data',
      'Ctrl-C',
    ])
      expect(text.split(fact)).toHaveLength(3);
    expect(text.indexOf('đang chạy')).toBeLessThan(text.indexOf('is running'));
  });

  test('offers no code and no password later', () => {
    const text = said({ ...FIRST, admin: null, demo: { clerks: [], enrolCode: null } });
    expect(text).toContain('http://127.0.0.1:8787/kiosk/\n');
    expect(text).not.toContain('#enrol');
    expect(text).toContain('the account of the first start');
  });

  test('speaks of no kiosk where other offices are served', () => {
    expect(said({ ...FIRST, demo: null })).not.toContain('/kiosk/');
  });

  test('explains another port', () => {
    const elsewhere = { ...FIRST, url: 'http://127.0.0.1:40001' };
    expect(said(elsewhere)).toContain('port 8787 is busy');
    expect(said(elsewhere, { port: null, movedFrom: 9000 })).toContain('it was port 9000 before');
    expect(said(FIRST)).not.toContain('busy');
  });
});
