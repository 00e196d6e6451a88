import { strict, StrictEmitter } from './strict.ts';

type Handler = (event: object, ...args: readonly unknown[]) => unknown;

class IpcMain extends StrictEmitter {
  private readonly handlers = new Map<string, Handler>();

  constructor() {
    super('ipcMain', []);
  }

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  handlerFor(channel: string): Handler | undefined {
    return this.handlers.get(channel);
  }
}

export const ipcMain = strict('ipcMain', new IpcMain());
