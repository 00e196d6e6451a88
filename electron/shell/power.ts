import { app, powerMonitor, powerSaveBlocker } from 'electron';
import type { HostPush } from '../../shared/contract/ipc.ts';

/** Keeps the display on, and tells the page when the machine sleeps, wakes or is about to be switched off. */
export function followPower(push: (message: HostPush) => void): void {
  powerSaveBlocker.start('prevent-display-sleep');
  powerMonitor.on('suspend', () => push({ type: 'suspending' }));
  powerMonitor.on('resume', () => push({ type: 'resumed' }));
  powerMonitor.on('shutdown', () => app.quit());
}
