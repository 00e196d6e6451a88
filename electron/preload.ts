import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS, PUSH_CHANNEL, type HostPush, type KioskHost } from '../shared/contract/ipc.ts';

const host: KioskHost = {
  boot: () => ipcRenderer.invoke(CHANNELS.boot),
  enrol: (code) => ipcRenderer.invoke(CHANNELS.enrol, code),
  journalAppend: (entry) => ipcRenderer.invoke(CHANNELS.journalAppend, entry),
  journalAppendAll: (entries) => ipcRenderer.invoke(CHANNELS.journalAppendAll, entries),
  journalRead: (seq, limit) => ipcRenderer.invoke(CHANNELS.journalRead, seq, limit),
  checkPin: (clerk, pin) => ipcRenderer.invoke(CHANNELS.checkPin, clerk, pin),
  checkStaffPin: (staff, pin) => ipcRenderer.invoke(CHANNELS.checkStaffPin, staff, pin),
  unlockClerk: (clerk, staff, pin) => ipcRenderer.invoke(CHANNELS.unlockClerk, clerk, staff, pin),
  changePin: (clerk, old, next) => ipcRenderer.invoke(CHANNELS.changePin, clerk, old, next),
  ownFigures: (clerk, pin) => ipcRenderer.invoke(CHANNELS.ownFigures, clerk, pin),
  exportDrives: () => ipcRenderer.invoke(CHANNELS.exportDrives),
  exportTo: (order) => ipcRenderer.invoke(CHANNELS.exportTo, order),
  takeReceipt: (drive) => ipcRenderer.invoke(CHANNELS.takeReceipt, drive),
  hashDossier: (code) => ipcRenderer.invoke(CHANNELS.hashDossier, code),
  sendBatch: (entries) => ipcRenderer.invoke(CHANNELS.sendBatch, entries),
  askAnchor: (question) => ipcRenderer.invoke(CHANNELS.askAnchor, question),
  journalSetAside: () => ipcRenderer.invoke(CHANNELS.journalSetAside),
  refreshConfig: () => ipcRenderer.invoke(CHANNELS.refreshConfig),
  beat: (beat) => ipcRenderer.invoke(CHANNELS.beat, beat),
  relaunch: () => ipcRenderer.invoke(CHANNELS.relaunch),
  readyToQuit: () => ipcRenderer.invoke(CHANNELS.readyToQuit),
  onPush: (listener) => {
    const hear = (_event: unknown, push: HostPush): void => listener(push);
    ipcRenderer.on(PUSH_CHANNEL, hear);
    return () => void ipcRenderer.off(PUSH_CHANNEL, hear);
  },
};

contextBridge.exposeInMainWorld('kioskHost', host);
