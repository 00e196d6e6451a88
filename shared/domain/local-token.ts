import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const LABEL = utf8ToBytes('hailong/local-api/1');

/** Where a kiosk listens for the queue system, on its own machine alone. */
export const LOCAL_API_PORT = 47_610;

/**
 * What a program on the kiosk's machine must show to open the faces, 64 hex digits: HMAC-SHA-256 (RFC 2104) under the
 * device's secret. So the centre can tell it too, and nothing more has to be kept anywhere.
 */
export function localToken(secret: Uint8Array): string {
  return bytesToHex(hmac(sha256, secret, LABEL));
}
