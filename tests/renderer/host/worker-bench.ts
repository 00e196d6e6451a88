import { onTestFinished } from 'vitest';
import type { OpenedFiles, WorkerCalls } from '../../../renderer/host/worker-contract.ts';
import { workerCalls } from '../../../renderer/host/worker-port.ts';

export interface WorkerBench {
  readonly calls: WorkerCalls;
  readonly files: OpenedFiles;
  /** Ends the worker as a closed tab does. */
  readonly end: () => void;
}

/** The host's real worker on real files of the origin's private file system. */
export async function openWorker(folder: string): Promise<WorkerBench> {
  const worker = startWorker();
  const calls = workerCalls(worker);
  return { calls, files: await openPatiently(calls, folder), end: () => worker.terminate() };
}

export function startWorker(): Worker {
  const url = new URL('../../../renderer/host/host-worker.ts', import.meta.url);
  const worker = new Worker(url, { type: 'module' });
  onTestFinished(() => worker.terminate());
  return worker;
}

/** A worker that was just ended may hold its files a moment longer. */
async function openPatiently(calls: WorkerCalls, folder: string): Promise<OpenedFiles> {
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      return await calls.open(folder);
    } catch (error) {
      if (!String(error).includes('NoModificationAllowedError')) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
  }
  throw new Error('the files stay locked');
}

export function freshFolder(): string {
  return `test-${crypto.randomUUID()}`;
}

async function fileIn(folder: string, name: string): Promise<FileSystemFileHandle> {
  const root = await navigator.storage.getDirectory();
  return (await root.getDirectoryHandle(folder)).getFileHandle(name);
}

export async function bytesOf(folder: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await (await fileIn(folder, name)).getFile();
  return new Uint8Array(await file.arrayBuffer());
}

/** Puts other bytes in place of a file's, as a torn write would leave them. */
export async function overwrite(
  folder: string,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const handle = await fileIn(folder, name);
  for (let tries = 0; ; tries += 1) {
    try {
      const stream = await handle.createWritable();
      await stream.write(bytes);
      await stream.close();
      return;
    } catch (error) {
      if (tries === 50) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
  }
}
