import { errorCode } from './error-code.ts';

const NO_SPACE_CODES: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** No handles, no memory, or another program that has it open for a moment. */
const BUSY_CODES: ReadonlySet<string> = new Set([
  'EMFILE',
  'ENFILE',
  'ENOMEM',
  'EBUSY',
  'EAGAIN',
  'EINTR',
]);

export function faultOf(error: unknown): 'no-space' | 'disk-fault' {
  return NO_SPACE_CODES.has(errorCode(error) ?? '') ? 'no-space' : 'disk-fault';
}

/** Whether a fault says nothing about the file itself: the same file may be read a moment later. */
export function isPassing(error: unknown): boolean {
  const code = errorCode(error) ?? '';
  return NO_SPACE_CODES.has(code) || BUSY_CODES.has(code);
}
