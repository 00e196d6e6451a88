import type { Page } from 'playwright-core';
import { openJournal, type Journal } from '../../electron/journal/journal.ts';
import type { BootReport, CHANNELS } from '../../shared/contract/ipc.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { VIEW } from '../renderer/app/sample-view.ts';

const UNREACHABLE = { ok: false, failure: { kind: 'unreachable' } } as const;

/** Gives a page the journal of the Electron host, with its real flush; the centre is away, which a tap must not notice. */
export async function exposeNodeHost(page: Page, folder: string): Promise<Journal> {
  const journal = await openJournal(folder, () => {});
  const report = (): BootReport => ({
    host: 'electron',
    app: 'bench',
    boot: '0123456789abcdef',
    mono: performance.now(),
    device: 'bench',
    view: VIEW,
    journal: journal.tail(),
    remembered: null,
    receipt: null,
    recovered: [],
    disk: { level: 'ok', freeBytes: 10_000_000_000 },
  });
  await page.exposeFunction('benchCall', (name: keyof typeof CHANNELS, argument: unknown) => {
    switch (name) {
      case 'boot':
        return report();
      case 'journalAppend':
        // The page is ours: what it passes is what the log writer sealed.
        return journal.append(argument as Entry);
      case 'journalAppendAll':
        return journal.appendAll(argument as readonly Entry[]);
      case 'journalRead':
        return journal.read(Number(argument), 1);
      case 'checkPin':
      case 'checkStaffPin':
      case 'hashDossier':
        return { ok: true };
      case 'unlockClerk':
      case 'changePin':
      case 'ownFigures':
      case 'exportDrives':
      case 'exportTo':
      case 'takeReceipt':
      case 'enrol':
      case 'journalSetAside':
        return journal.setAside();
      case 'sendBatch':
      case 'askAnchor':
      case 'refreshConfig':
      case 'beat':
        return UNREACHABLE;
      case 'relaunch':
      case 'readyToQuit':
        return null;
    }
  });
  await page.addInitScript(`
    const call = (name) => (argument) => window.benchCall(name, argument);
    const names = ['boot','journalAppend','journalAppendAll','journalRead','checkPin','checkStaffPin','hashDossier','enrol','sendBatch','askAnchor','journalSetAside','refreshConfig','beat','relaunch','readyToQuit'];
    window.kioskHost = Object.fromEntries(names.map((name) => [name, call(name)]));
    window.kioskHost.onPush = () => () => {};
  `);
  return journal;
}
