/** Conditions that a kiosk does not say an end of: the centre must see it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MINUTE_MS, openOffice, type Office } from '../../attacks/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.central.close());

test('a disk that was made room on while the kiosk was off is no alarm any more', async () => {
  const kiosk = await office.enrol();
  kiosk.append({ kind: 'disk.low', body: { level: 'low', freeBytes: 1_000_000 } });
  await kiosk.send(kiosk.log);
  expect(await office.alarms(kiosk.device)).toContain('disk-low');
  await office.later(60 * MINUTE_MS);
  const body = { app: '0.1.0', host: 'electron', recovered: [] } as const;
  kiosk.append({ kind: 'device.started', body });
  await kiosk.send(kiosk.log.slice(-1));
  expect(await office.alarms(kiosk.device)).not.toContain('disk-low');
  kiosk.append({ kind: 'disk.low', body: { level: 'low', freeBytes: 1_000_000 } });
  await kiosk.send(kiosk.log.slice(-1));
  expect(await office.alarms(kiosk.device)).toContain('disk-low');
});
