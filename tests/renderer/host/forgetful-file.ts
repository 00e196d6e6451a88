import type { SyncFile } from '../../../renderer/host/opfs/sync-file.ts';

/** A file on a disk that forgets at a power cut whatever was not flushed. */
export class ForgetfulFile implements SyncFile {
  #disk = new Uint8Array();
  #cache = new Uint8Array();
  /** Bytes that still fit. */
  space = Number.POSITIVE_INFINITY;
  brokenFlush = false;
  /** Asked before every flush: once it says no the power is cut, and nothing reaches the disk any more. */
  powered: () => boolean = () => true;

  readonly getSize = (): number => this.#cache.length;
  readonly read = (buffer: Uint8Array, { at }: { readonly at: number }): number => {
    const bytes = this.#cache.subarray(at, at + buffer.length);
    buffer.set(bytes);
    return bytes.length;
  };
  readonly write = (buffer: Uint8Array, { at }: { readonly at: number }): number => {
    const fits = buffer.subarray(0, Math.max(0, Math.min(buffer.length, this.space - at)));
    const next = new Uint8Array(Math.max(this.#cache.length, at + fits.length));
    next.set(this.#cache);
    next.set(fits, at);
    this.#cache = next;
    return fits.length;
  };
  readonly truncate = (size: number): void => {
    this.#cache = this.#cache.slice(0, size);
  };
  readonly flush = (): void => {
    if (this.brokenFlush) throw new DOMException('disk', 'InvalidStateError');
    if (this.powered()) this.#disk = this.#cache.slice();
  };
  readonly close = (): void => {};
  powerCut(): void {
    this.#cache = this.#disk.slice();
  }
}
