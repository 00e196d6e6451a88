import { readlinkSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { onTestFinished, vi } from 'vitest';

/** The paths that this process flushes from now on, files and folders, each as it is named at that moment. */
export async function recordFlushes(): Promise<readonly string[]> {
  const flushed: string[] = [];
  const probe = await open('/proc/self/status');
  // The class of file handles is nowhere exported.
  const prototype = Object.getPrototypeOf(probe) as FileHandle;
  await probe.close();
  const { sync } = prototype;
  const spy = vi.spyOn(prototype, 'sync').mockImplementation(async function (this: FileHandle) {
    flushed.push(readlinkSync(`/proc/self/fd/${this.fd}`));
    await sync.call(this);
  });
  onTestFinished(() => spy.mockRestore());
  return flushed;
}
