import { errorCode } from './error-code.ts';

/** No room, no handles, no memory, or another program that has it open for a moment. */
const PASSING_CODES: ReadonlySet<string> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EMFILE',
  'ENFILE',
  'ENOMEM',
  'EBUSY',
  'EAGAIN',
  'EINTR',
]);

/** Whether a fault says nothing about the file itself: the same file may be read a moment later. */
export function isPassing(error: unknown): boolean {
  return PASSING_CODES.has(errorCode(error) ?? '');
}
