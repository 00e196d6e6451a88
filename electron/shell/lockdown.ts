import { app, Menu, type Session, type WebContents } from 'electron';
import type { Report } from '../report.ts';
import { isKioskAddress } from './app-address.ts';
import { isForbiddenKey } from './forbidden-key.ts';
import { isGranted } from './permissions.ts';

/** Before `ready`: the program-wide part. */
export function lockProgram(report: Report): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('disable-pinch');
  app.commandLine.appendSwitch('overscroll-history-navigation', '0');
  // Without a menu there are no accelerators for reload, zoom or developer tools.
  Menu.setApplicationMenu(null);
  app.on('web-contents-created', (_event, contents) => lockContents(contents, report));
}

function lockContents(contents: WebContents, report: Report): void {
  contents.on('will-frame-navigate', (event) => {
    if (isKioskAddress(event.url)) return;
    event.preventDefault();
    report('navigation-refused', event.url);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    report('navigation-refused', url);
    return { action: 'deny' };
  });
  contents.on('context-menu', (event) => event.preventDefault());
  contents.on('before-input-event', (event, input) => {
    if (isForbiddenKey(input)) event.preventDefault();
  });
  contents.on('dom-ready', () => {
    contents
      .setVisualZoomLevelLimits(1, 1)
      .catch((error: unknown) => report('page-died', String(error)));
  });
}

/** After `ready`: what the one session may do. Pages ask for nothing but their own files; downloads and devices are refused. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, callback) => {
    callback(isGranted(permission, isKioskAddress(contents.getURL())));
  });
  session.setPermissionCheckHandler((contents, permission) =>
    isGranted(permission, contents !== null && isKioskAddress(contents.getURL())),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !mayLoad(url) });
  });
}

/** Portraits are `data:`; developer tools, where they can be opened at all, load their own files. */
function mayLoad(address: string): boolean {
  return isKioskAddress(address) || /^(?:data|devtools):/.test(address);
}
