import { app } from './app.ts';
import { PreventableEvent } from './preventable-event.ts';
import { runtime } from './runtime.ts';
import { refuseUnknownOptions, strict, StrictEmitter } from './strict.ts';
import { WebContents } from './web-contents.ts';
import { windows } from './windows.ts';

const EVENTS = [
  'ready-to-show',
  'show',
  'closed',
  'close',
  // Heard, never sent: nothing here can cause them, a test may emit them itself.
  'unresponsive',
  'responsive',
  'blur',
  'leave-full-screen',
];

/* Taken without effect are only options about looks and hardening, which a headless Chromium can't show. */
const OPTIONS: ReadonlySet<string> = new Set([
  'width',
  'height',
  'x',
  'y',
  'show',
  'kiosk',
  'fullscreen',
  'frame',
  'autoHideMenuBar',
  'backgroundColor',
  'title',
  'icon',
  'webPreferences',
]);
const WEB_PREFERENCES: ReadonlySet<string> = new Set([
  'preload',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'nodeIntegrationInSubFrames',
  'nodeIntegrationInWorker',
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'webviewTag',
  'navigateOnDragDrop',
  'disableDialogs',
  'devTools',
  'spellcheck',
  'backgroundThrottling',
  'autoplayPolicy',
]);

interface Options {
  readonly show?: boolean;
  readonly kiosk?: boolean;
  readonly webPreferences?: { readonly preload?: string };
}

let lastId = 0;

export class BrowserWindow extends StrictEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  private shown: boolean;
  private kiosk: boolean;

  constructor(options: Options = {}) {
    super('BrowserWindow', EVENTS);
    if (!runtime.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    refuseUnknownOptions('BrowserWindow', options, OPTIONS);
    refuseUnknownOptions('webPreferences', options.webPreferences ?? {}, WEB_PREFERENCES);
    lastId += 1;
    this.id = lastId;
    this.shown = options.show !== false;
    this.kiosk = options.kiosk === true;
    this.webContents = strict(
      'webContents',
      new WebContents(lastId, options.webPreferences?.preload),
    );
    this.webContents.once('dom-ready', () => this.emit('ready-to-show', new PreventableEvent()));
    this.webContents.once('destroyed', () => this.forget());
    windows.add(this);
    return strict('BrowserWindow', this);
  }

  static getAllWindows = (): readonly BrowserWindow[] => [...windows];

  loadURL = (address: string): Promise<void> => this.webContents.loadURL(address);
  isVisible = (): boolean => this.shown;
  isKiosk = (): boolean => this.kiosk;
  isDestroyed = (): boolean => this.webContents.isDestroyed();
  isMinimized = (): boolean => false;
  focus = (): void => undefined;

  setKiosk(kiosk: boolean): void {
    this.kiosk = kiosk;
  }

  show(): void {
    this.shown = true;
    this.emit('show');
  }

  close(): void {
    const event = new PreventableEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) void this.webContents.close();
  }

  destroy(): void {
    void this.webContents.close();
  }

  private forget(): void {
    windows.delete(this);
    if (runtime.quitting) return;
    this.emit('closed');
    if (windows.size === 0 && !app.emit('window-all-closed')) app.quit();
  }
}
