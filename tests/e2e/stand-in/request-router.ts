import type { Page, Request as PageRequest, Route } from 'playwright-core';
import { PreventableEvent } from './preventable-event.ts';
import { handlerOf, toProduct } from './scheme-address.ts';
import { defaultSession } from './session.ts';
import type { WebContents } from './web-contents.ts';
import { webContentsOf } from './windows.ts';

const KEY_QUESTION = '/.stand-in/key';

/** Electron's names for what Playwright calls otherwise. */
const RESOURCE_TYPES: Readonly<Record<string, string>> = {
  stylesheet: 'stylesheet',
  script: 'script',
  image: 'image',
  font: 'font',
  media: 'media',
  xhr: 'xhr',
  fetch: 'xhr',
  websocket: 'webSocket',
  ping: 'ping',
};

function pageOf(request: PageRequest): Page | undefined {
  try {
    return request.frame().page();
  } catch {
    // A popup's first navigation has no frame yet.
    return undefined;
  }
}

/** Every request of every page passes here: nothing leaves for the network but what the product lets pass. */
export async function answerRequest(route: Route): Promise<void> {
  const request = route.request();
  const page = pageOf(request);
  const contents = page === undefined ? undefined : webContentsOf(page);
  if (contents === undefined || page === undefined) return route.abort('aborted');
  if (request.method() === 'POST' && new URL(request.url()).pathname === KEY_QUESTION) {
    return answerKey(route, contents);
  }
  const isMainFrame = request.frame() === page.mainFrame();
  if (request.isNavigationRequest() && !contents.allowsNavigation(request.url(), isMainFrame)) {
    return route.abort('aborted');
  }
  const url = toProduct(request.url());
  const resourceType = resourceTypeOf(request, isMainFrame);
  if (!(await defaultSession.allows({ url, method: request.method(), resourceType }))) {
    return route.abort('blockedbyclient');
  }
  return answerByHandler(route, url);
}

function resourceTypeOf(request: PageRequest, isMainFrame: boolean): string {
  if (request.isNavigationRequest()) return isMainFrame ? 'mainFrame' : 'subFrame';
  return RESOURCE_TYPES[request.resourceType()] ?? 'other';
}

function answerKey(route: Route, contents: WebContents): Promise<void> {
  const event = new PreventableEvent();
  contents.emit('before-input-event', event, route.request().postDataJSON());
  return route.fulfill({ body: event.defaultPrevented ? 'prevented' : 'passed' });
}

async function answerByHandler(route: Route, url: string): Promise<void> {
  const handler = handlerOf(url);
  if (handler === undefined) return route.abort('internetdisconnected');
  const request = route.request();
  const body = request.postDataBuffer();
  const init = { method: request.method(), headers: request.headers() };
  try {
    const response = await handler(
      new Request(url, body === null ? init : { ...init, body: new Uint8Array(body) }),
    );
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  } catch (error) {
    console.error('protocol handler', error);
    await route.abort('failed');
  }
}
