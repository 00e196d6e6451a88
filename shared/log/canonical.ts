import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** The RFC 8785 (JCS) form of a JSON value. Throws on what JSON cannot carry: such a value never came from a schema. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** UTF-8 bytes of the canonical form under a purpose label, so that a signature for one purpose is never valid for another. */
export function signingBytes(purpose: SigningPurpose, value: object): Uint8Array<ArrayBuffer> {
  return new Uint8Array(utf8ToBytes(canonicalJson({ purpose, value })));
}
export type SigningPurpose =
  | 'hailong/enrolment/1'
  | 'hailong/head/1'
  | 'hailong/receipt/1'
  | 'hailong/config/1'
  | 'hailong/bundle-end/1'
  | 'hailong/anchor/1';

/** Lower-case hex SHA-256 of the canonical form. */
export function hashJson(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
