import { protocol } from './protocol.ts';
import { strict, StrictEmitter } from './strict.ts';

interface RequestVerdict {
  readonly cancel?: boolean;
}
interface RequestDetails {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
}
type RequestListener = (
  details: RequestDetails,
  callback: (verdict: RequestVerdict) => void,
) => void;

class Session extends StrictEmitter {
  readonly protocol = protocol;
  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (listener: RequestListener) => {
      this.beforeRequest = listener;
    },
  });
  private beforeRequest: RequestListener | undefined;

  constructor() {
    super('session', ['will-download']);
  }

  /* Chromium's own permission prompts can't be reached from outside: what these decide is tested as a table, and on a real Electron. */
  setPermissionRequestHandler = (_handler: unknown): void => undefined;
  setPermissionCheckHandler = (_handler: unknown): void => undefined;
  setDevicePermissionHandler = (_handler: unknown): void => undefined;
  setDisplayMediaRequestHandler = (_handler: unknown): void => undefined;
  setSpellCheckerEnabled = (_enabled: boolean): void => undefined;

  /** Whether the product lets this request pass. */
  allows(details: RequestDetails): Promise<boolean> {
    const listener = this.beforeRequest;
    if (listener === undefined) return Promise.resolve(true);
    return new Promise((resolve) => {
      listener(details, (verdict) => resolve(verdict.cancel !== true));
    });
  }
}

export const defaultSession = strict('session', new Session());
export const session = strict('session', { defaultSession });
