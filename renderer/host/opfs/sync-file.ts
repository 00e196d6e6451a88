/**
 * A file of the origin's private file system, opened in a worker for this program alone (`FileSystemSyncAccessHandle`;
 * the DOM's type library leaves it to the worker's). `flush` returns once everything written is on the disk.
 */
export interface SyncFile {
  readonly getSize: () => number;
  readonly read: (buffer: Uint8Array<ArrayBuffer>, options: { readonly at: number }) => number;
  readonly write: (buffer: Uint8Array<ArrayBuffer>, options: { readonly at: number }) => number;
  readonly truncate: (size: number) => void;
  readonly flush: () => void;
  readonly close: () => void;
}

/** Opens or creates a file. Rejects while somebody else has it open. */
export async function openSyncFile(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<SyncFile> {
  const handle = await folder.getFileHandle(name, { create: true });
  // Only workers have this method, and only their type library knows it.
  const inWorker = handle as FileSystemFileHandle & {
    createSyncAccessHandle(): Promise<SyncFile>;
  };
  return inWorker.createSyncAccessHandle();
}

export function readAll(file: SyncFile): Uint8Array<ArrayBuffer> {
  return readBytes(file, 0, file.getSize());
}

export function readBytes(file: SyncFile, from: number, to: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(to - from);
  const count = file.read(bytes, { at: from });
  return count === bytes.length ? bytes : bytes.slice(0, count);
}

/** Writes all of it or throws: a full disk may take a part without a word. */
export function writeBytes(file: SyncFile, bytes: Uint8Array<ArrayBuffer>, at: number): void {
  const count = file.write(bytes, { at });
  if (count !== bytes.length)
    throw new DOMException(`${count} of ${bytes.length} bytes written`, 'QuotaExceededError');
}
