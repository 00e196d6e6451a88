import type { CDPSession, Page } from 'playwright-core';
import { app } from './app.ts';
import { makeCodec } from './codec.ts';
import { ipcMain } from './ipc-main.ts';
import type { ToMain, ToPage } from './page-isolated.ts';
import { BINDING, installPreload, WORLD_NAME } from './preload-world.ts';
import { PreventableEvent } from './preventable-event.ts';
import { launched } from './runtime.ts';
import { toBrowser, toProduct } from './scheme-address.ts';
import { defaultSession } from './session.ts';
import { NotInStandIn, strict, StrictEmitter } from './strict.ts';
import { webContentsOf } from './windows.ts';

const EVENTS = [
  'will-navigate',
  'will-frame-navigate',
  'before-input-event',
  'render-process-gone',
  'dom-ready',
  'did-finish-load',
  'did-fail-load',
  'destroyed',
  // Heard, never sent: nothing here can cause them, a test may emit them itself.
  'will-attach-webview',
  'will-redirect',
  'context-menu',
  'unresponsive',
  'responsive',
];
const CRASH_EXIT_CODE = 139;
const codec = makeCodec();

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

export class WebContents extends StrictEmitter {
  readonly id: number;
  readonly session = defaultSession;
  private readonly preloadPath: string | undefined;
  private opened: Promise<Page>;
  private crashed = false;
  private page: Page | undefined;
  private cdp: CDPSession | undefined;
  private isolatedWorld: number | undefined;
  private goingTo: string | undefined;
  private openHandler: OpenHandler = () => ({ action: 'allow' });

  constructor(id: number, preloadPath: string | undefined) {
    super('webContents', EVENTS);
    this.id = id;
    this.preloadPath = preloadPath;
    this.opened = this.open();
    this.opened.then(
      () => app.emit('web-contents-created', new PreventableEvent(), strict('webContents', this)),
      // Whoever loads an address waits for the same promise and meets the same error.
      () => undefined,
    );
  }

  shows = (page: Page): boolean => this.page === page;
  getURL = (): string => (this.page === undefined ? '' : toProduct(this.page.url()));
  isDestroyed = (): boolean => this.page?.isClosed() ?? false;
  /* Chromium is started without developer tools and its page is never zoomed by hand. */
  setVisualZoomLevelLimits = (_minimum: number, _maximum: number): Promise<void> =>
    Promise.resolve();

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  /** Playwright never revives a page that crashed, so its new renderer gets a page of its own. */
  async loadURL(address: string): Promise<void> {
    const dead = this.crashed ? await this.opened : null;
    if (dead !== null) this.opened = this.open();
    const page = await this.opened;
    await dead?.close();
    this.goingTo = toBrowser(address);
    try {
      await page.goto(this.goingTo, { waitUntil: 'load' });
    } catch (error) {
      this.emit('did-fail-load', new PreventableEvent(), -2, String(error), address, true);
      throw error;
    }
  }

  reload(): void {
    if (this.crashed) return void this.loadURL(this.getURL());
    this.goingTo = this.page?.url();
    void this.cdp?.send('Page.reload');
  }

  forcefullyCrashRenderer(): void {
    // Never answered: the renderer that would answer is the one that dies.
    void this.cdp?.send('Page.crash').catch(() => undefined);
  }

  send(channel: string, ...args: readonly unknown[]): void {
    const text = codec.encode({ t: 'event', channel, args } satisfies ToPage);
    if (this.isolatedWorld !== undefined) void this.deliver(this.isolatedWorld, text);
  }

  async close(): Promise<void> {
    await (await this.opened).close();
  }

  /** Whether the product lets this frame go to that address. */
  allowsNavigation(address: string, isMainFrame: boolean): boolean {
    if (isMainFrame && this.goingTo === address) {
      this.goingTo = undefined;
      return true;
    }
    const url = toProduct(address);
    const event = Object.assign(new PreventableEvent(), { url, isMainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }

  private async open(): Promise<Page> {
    const context = await launched.promise;
    const spare = context.pages().find((page) => webContentsOf(page) === undefined);
    const page = spare ?? (await context.newPage());
    this.page = page;
    const cdp = await context.newCDPSession(page);
    this.cdp = cdp;
    await cdp.send('Page.enable');
    this.followWorlds(cdp);
    await cdp.send('Runtime.enable');
    await installPreload(cdp, this.preloadPath);
    this.followPage(page);
    this.crashed = false;
    return page;
  }

  private followWorlds(cdp: CDPSession): void {
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD_NAME) this.isolatedWorld = context.id;
    });
    cdp.on('Runtime.executionContextsCleared', () => {
      this.isolatedWorld = undefined;
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === BINDING) void this.receive(executionContextId, codec.decode(payload) as ToMain);
    });
    cdp.on('Page.windowOpen', ({ url }) => {
      const { action } = this.openHandler({ url: toProduct(url) });
      if (action !== 'deny') throw new NotInStandIn(`window.open that is allowed (${url})`);
    });
  }

  private followPage(page: Page): void {
    const event = new PreventableEvent();
    page.on('domcontentloaded', () => this.emit('dom-ready', event));
    page.on('load', () => this.emit('did-finish-load', event));
    page.on('close', () => this.page === page && this.emit('destroyed'));
    page.on('dialog', (dialog) => void dialog.dismiss());
    page.on('popup', (popup) => void popup.close());
    page.on('crash', () => {
      this.crashed = true;
      const details = { reason: 'crashed', exitCode: CRASH_EXIT_CODE };
      this.emit('render-process-gone', event, details);
      app.emit('render-process-gone', event, this, details);
    });
    page.on('download', (download) => {
      const asked = new PreventableEvent();
      const item = strict('DownloadItem', { getURL: () => toProduct(download.url()) });
      defaultSession.emit('will-download', asked, item, this);
      if (asked.defaultPrevented) void download.cancel();
    });
  }

  private async receive(world: number, message: ToMain): Promise<void> {
    const url = this.getURL();
    const senderFrame = strict('senderFrame', { url, origin: new URL(url).origin, parent: null });
    const event = strict('IpcMainEvent', { sender: strict('webContents', this), senderFrame });
    if (message.t === 'send') return void ipcMain.emit(message.channel, event, ...message.args);
    await this.deliver(world, await this.answer(event, message));
  }

  private async answer(event: object, message: ToMain & { t: 'invoke' }): Promise<string> {
    const { id, channel, args } = message;
    try {
      const handler = ipcMain.handlerFor(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      const value = await handler(event, ...args);
      return codec.encode({ t: 'reply', id, ok: true, value } satisfies ToPage);
    } catch (failure) {
      console.error(`Error occurred in handler for '${channel}':`, failure);
      const error = `Error invoking remote method '${channel}': ${String(failure)}`;
      return codec.encode({ t: 'reply', id, ok: false, error } satisfies ToPage);
    }
  }

  private async deliver(contextId: number, text: string): Promise<void> {
    const expression = `__electronDeliver(${JSON.stringify(text)})`;
    // A page that has gone since can't be told anything, in Electron either.
    await this.cdp?.send('Runtime.evaluate', { contextId, expression }).catch(() => undefined);
  }
}
