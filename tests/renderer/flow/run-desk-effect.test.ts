import { expect, test } from 'vitest';
import { runDeskEffect } from '../../../renderer/flow/run-desk-effect.ts';
import type { ExportOrder } from '../../../shared/contract/exports.ts';
import type { Receipt } from '../../../shared/log/head.ts';
import { deskHandlers } from './desk-handlers.ts';

const RECEIPT: Receipt = { device: 'kiosk-1', through: 4, hash: 'a'.repeat(64), receivedAt: 7 };

test('a PIN is answered for the person whose it should be', async () => {
  const ask = { type: 'check-staff-pin', staff: 'cntt', pin: '468024' } as const;
  expect(await runDeskEffect(ask, deskHandlers())).toEqual({
    type: 'desk-pin-accepted',
    staff: 'cntt',
  });
  const wrong = { ok: false, reason: 'wrong', triesLeft: 3 } as const;
  expect(await runDeskEffect(ask, deskHandlers({ checkStaffPin: async () => wrong }))).toEqual({
    type: 'desk-pin-refused',
    staff: 'cntt',
    refusal: { reason: 'wrong', triesLeft: 3 },
  });
});

test('an export is asked for in the language of the screen, and ends with whose it was', async () => {
  const orders: ExportOrder[] = [];
  const order = { what: 'ratings', scope: { kind: 'all' }, drive: '/media/usb' } as const;
  const handlers = deskHandlers({
    locale: () => 'en',
    exportTo: async (asked) => {
      orders.push(asked);
      return { ok: false, reason: 'no-space' };
    },
  });
  const report = await runDeskEffect({ type: 'export-log', ...order, staff: 'cntt' }, handlers);
  expect(orders).toEqual([{ ...order, locale: 'en' }]);
  const verdict = { ok: false, reason: 'no-space' };
  expect(report).toEqual({
    type: 'desk-ended',
    outcome: { of: 'ratings', staff: 'cntt', verdict },
  });
});

test('a receipt reaches the sender where the host believes it, and nowhere else', async () => {
  const taken: Receipt[] = [];
  const onReceipt = (receipt: Receipt): void => void taken.push(receipt);
  const effect = { type: 'take-receipt', drive: '/media/usb' } as const;
  await runDeskEffect(effect, deskHandlers({ onReceipt }));
  expect(taken).toEqual([]);
  const believed = async () => ({ ok: true, receipt: RECEIPT }) as const;
  await runDeskEffect(effect, deskHandlers({ onReceipt, takeReceipt: believed }));
  expect(taken).toEqual([RECEIPT]);
});
