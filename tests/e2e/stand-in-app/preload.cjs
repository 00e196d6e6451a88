const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('bridge', {
  ask: (question) => ipcRenderer.invoke('ask', question),
  fail: () => ipcRenderer.invoke('fail'),
  onTick: (listener) => {
    const hear = (_event, n) => listener(n);
    ipcRenderer.on('tick', hear);
    return () => ipcRenderer.off('tick', hear);
  },
});
