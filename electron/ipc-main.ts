import { ipcMain } from 'electron';
import { z } from 'zod';
import { ARGUMENTS } from '../shared/contract/ipc-arguments.ts';
import { CHANNELS } from '../shared/contract/ipc.ts';
import type { PageCalls } from './host.ts';
import type { Report } from './report.ts';
import { isKioskAddress } from './shell/app-address.ts';

/**
 * Answers the page's calls. Only the top frame of the kiosk's own page is heard, and only with arguments that fit
 * the contract; anything else is a defect or an attack, so its promise is rejected.
 */
export function answerPage(host: PageCalls, report: Report): void {
  function handle<Arguments extends readonly unknown[]>(
    channel: string,
    schema: z.ZodType<Arguments>,
    run: (...args: Arguments) => Promise<unknown>,
  ): void {
    ipcMain.handle(channel, async ({ senderFrame }, ...args: unknown[]) => {
      if (senderFrame === null || senderFrame.parent !== null || !isKioskAddress(senderFrame.url)) {
        report('call-refused', `${channel}: from ${senderFrame?.url ?? 'a frame that is gone'}`);
        throw new Error('refused');
      }
      const parsed = schema.safeParse(args);
      if (parsed.success) return run(...parsed.data);
      report('call-refused', `${channel}: ${z.prettifyError(parsed.error)}`);
      throw new Error('refused');
    });
  }
  const register = {
    boot: () => handle(CHANNELS.boot, ARGUMENTS.boot, host.boot),
    enrol: () => handle(CHANNELS.enrol, ARGUMENTS.enrol, host.enrol),
    journalAppend: () =>
      handle(CHANNELS.journalAppend, ARGUMENTS.journalAppend, host.journalAppend),
    journalAppendAll: () =>
      handle(CHANNELS.journalAppendAll, ARGUMENTS.journalAppendAll, host.journalAppendAll),
    journalRead: () => handle(CHANNELS.journalRead, ARGUMENTS.journalRead, host.journalRead),
    checkPin: () => handle(CHANNELS.checkPin, ARGUMENTS.checkPin, host.checkPin),
    checkStaffPin: () =>
      handle(CHANNELS.checkStaffPin, ARGUMENTS.checkStaffPin, host.checkStaffPin),
    unlockClerk: () => handle(CHANNELS.unlockClerk, ARGUMENTS.unlockClerk, host.unlockClerk),
    changePin: () => handle(CHANNELS.changePin, ARGUMENTS.changePin, host.changePin),
    ownFigures: () => handle(CHANNELS.ownFigures, ARGUMENTS.ownFigures, host.ownFigures),
    exportDrives: () => handle(CHANNELS.exportDrives, ARGUMENTS.exportDrives, host.exportDrives),
    exportTo: () => handle(CHANNELS.exportTo, ARGUMENTS.exportTo, host.exportTo),
    takeReceipt: () => handle(CHANNELS.takeReceipt, ARGUMENTS.takeReceipt, host.takeReceipt),
    hashDossier: () => handle(CHANNELS.hashDossier, ARGUMENTS.hashDossier, host.hashDossier),
    sendBatch: () => handle(CHANNELS.sendBatch, ARGUMENTS.sendBatch, host.sendBatch),
    askAnchor: () => handle(CHANNELS.askAnchor, ARGUMENTS.askAnchor, host.askAnchor),
    journalSetAside: () =>
      handle(CHANNELS.journalSetAside, ARGUMENTS.journalSetAside, host.journalSetAside),
    refreshConfig: () =>
      handle(CHANNELS.refreshConfig, ARGUMENTS.refreshConfig, host.refreshConfig),
    beat: () => handle(CHANNELS.beat, ARGUMENTS.beat, host.beat),
    relaunch: () => handle(CHANNELS.relaunch, ARGUMENTS.relaunch, host.relaunch),
    readyToQuit: () => handle(CHANNELS.readyToQuit, ARGUMENTS.readyToQuit, host.readyToQuit),
  } satisfies Record<keyof typeof CHANNELS, () => void>;
  for (const one of Object.values(register)) one();
}
