import type { Codec } from './codec.ts';
import type { Bridge } from './page-bridge.ts';

/** What a sandboxed preload finds around itself. Each function is sent to the page by its text: it may use nothing from outside itself. */
type Listener = (event: object, ...args: readonly unknown[]) => void;
interface Module {
  exports: object;
}
export type PreloadFunction = (
  require: (id: string) => unknown,
  process: object,
  module: Module,
  exports: object,
) => void;

/** What goes from the page to the main process, over a CDP binding. */
export type ToMain =
  | {
      readonly t: 'invoke';
      readonly id: number;
      readonly channel: string;
      readonly args: unknown[];
    }
  | { readonly t: 'send'; readonly channel: string; readonly args: unknown[] };

/** What comes back, over `Runtime.evaluate` in the isolated world. */
export type ToPage =
  | { readonly t: 'event'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly t: 'reply'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly t: 'reply'; readonly id: number; readonly ok: false; readonly error: string };

interface IsolatedWindow {
  __electronSend(text: string): void;
  __electronDeliver: (text: string) => void;
}

interface IpcRenderer {
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
  readonly send: (channel: string, ...args: unknown[]) => void;
  readonly on: (channel: string, listener: Listener) => IpcRenderer;
  readonly off: (channel: string, listener: Listener) => IpcRenderer;
  readonly removeListener: (channel: string, listener: Listener) => IpcRenderer;
}

export function makeIpcRenderer(codec: Codec): IpcRenderer {
  const page = globalThis as unknown as IsolatedWindow;
  const post = page.__electronSend;
  const waiting = new Map<number, (reply: ToPage & { t: 'reply' }) => void>();
  const listeners = new Map<string, Set<Listener>>();
  let calls = 0;
  page.__electronDeliver = (text) => {
    const message = codec.decode(text) as ToPage;
    if (message.t === 'reply') {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    } else {
      const event = { sender: renderer, ports: [] };
      for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args);
    }
  };
  const off = (channel: string, listener: Listener): IpcRenderer => {
    listeners.get(channel)?.delete(listener);
    return renderer;
  };
  const renderer: IpcRenderer = {
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        calls += 1;
        const text = codec.encode({ t: 'invoke', id: calls, channel, args } satisfies ToMain);
        waiting.set(calls, (reply) =>
          reply.ok ? resolve(reply.value) : reject(new Error(reply.error)),
        );
        post(text);
      }),
    send: (channel, ...args) => post(codec.encode({ t: 'send', channel, args } satisfies ToMain)),
    on: (channel, listener) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return renderer;
    },
    off,
    removeListener: off,
  };
  return renderer;
}

/** `before-input-event` has to be answered before the page sees the key, so it is the one synchronous call. */
export function askAboutKeys(): void {
  const types = { keydown: 'keyDown', keyup: 'keyUp' } as const;
  for (const name of ['keydown', 'keyup'] as const) {
    window.addEventListener(
      name,
      (event) => {
        const { key, code, altKey: alt, ctrlKey: control, shiftKey: shift, metaKey: meta } = event;
        const modifiers = { alt, control, shift, meta, isAutoRepeat: event.repeat };
        const request = new XMLHttpRequest();
        request.open('POST', '/.stand-in/key', false);
        request.send(JSON.stringify({ type: types[name], key, code, ...modifiers }));
        if (request.responseText !== 'prevented') return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      true,
    );
  }
}

/** Runs the preload once, in the top frame alone, as Electron does without nodeIntegrationInSubFrames. */
export function runPreload(
  ipcRenderer: IpcRenderer,
  bridge: Bridge,
  processInfo: object,
  preload: PreloadFunction,
): void {
  const electron = {
    contextBridge: { exposeInMainWorld: bridge.expose },
    ipcRenderer,
  };
  const module: Module = { exports: {} };
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer') return electron;
    throw new Error(`module not found: ${id}`);
  };
  preload(require, processInfo, module, module.exports);
}
