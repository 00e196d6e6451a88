import { app, powerMonitor, powerSaveBlocker } from 'electron';
import type { HostPush } from '../../shared/contract/ipc.ts';

/** Keeps the display on, and tells the page when the machine sleeps, wakes or is about to be switched off. */
export function followPower(push: (message: HostPush) => void): void {
  powerSaveBlocker.start('prevent-display-sleep');
  powerMonitor.on('suspend', () => push({ type: 'suspending' }));
  powerMonitor.on('resume', () => push({ type: 'resumed' }));
  // Electron's types leave out the event that its documentation describes.
  powerMonitor.on('shutdown', leaveFirst as () => void);
}

/** Holds the machine's shutdown up until the last entry is on the disk. */
function leaveFirst(event: { preventDefault(): void }): void {
  event.preventDefault();
  app.quit();
}
