import type { Page } from 'playwright-core';
import type { BrowserWindow } from './browser-window.ts';
import type { WebContents } from './web-contents.ts';

/** Every open window, oldest first. */
export const windows = new Set<BrowserWindow>();

export function webContentsOf(page: Page): WebContents | undefined {
  return [...windows].find((window) => window.webContents.shows(page))?.webContents;
}
