import type { HostKind } from '../../shared/log/kinds.ts';
import type { MessageKey } from '../i18n/vi.ts';

interface HostPromise {
  readonly key: MessageKey;
  readonly kept: boolean;
}

/** What a host guarantees in plain words; a browser keeps fewer promises than the installed application, and says so. */
export function promisesOf(host: HostKind): readonly HostPromise[] {
  switch (host) {
    case 'electron':
      return [
        { key: 'staff.promise.electron.copies', kept: true },
        { key: 'staff.promise.electron.key', kept: true },
        { key: 'staff.promise.electron.offline', kept: true },
      ];
    case 'browser':
      return [
        { key: 'staff.promise.browser.offline', kept: true },
        { key: 'staff.promise.browser.copies', kept: false },
        { key: 'staff.promise.browser.key', kept: false },
        { key: 'staff.promise.browser.lock', kept: false },
      ];
  }
}
