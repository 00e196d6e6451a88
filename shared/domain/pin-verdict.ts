import type { PinVerdict } from '../contract/ipc.ts';
import { accessAt, type Lockout } from './lockout.ts';

/** The answer to a try that may not even be made at `at` (ms); null where it may. */
export function refusalBeforeTry(lockout: Lockout, at: number): PinVerdict | null {
  const access = accessAt(lockout, at);
  switch (access.state) {
    case 'open':
      return null;
    case 'waiting':
      return { ok: false, reason: 'waiting', waitMs: access.openAt - at };
    case 'locked':
      return { ok: false, reason: 'locked' };
  }
}

/** The answer to a wrong PIN, which `lockout` already counts. */
export function refusalOfWrongPin(lockout: Lockout, at: number): PinVerdict {
  const access = accessAt(lockout, at);
  switch (access.state) {
    case 'open':
      return { ok: false, reason: 'wrong', triesLeft: access.triesLeft };
    case 'waiting':
      return { ok: false, reason: 'wrong', triesLeft: 0 };
    case 'locked':
      return { ok: false, reason: 'locked' };
  }
}
