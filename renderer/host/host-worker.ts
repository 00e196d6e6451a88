import { argon2id } from 'hash-wasm';
import { PIN_ARGON2 } from '../../shared/domain/roster.ts';
import { openedFiles, openHostFiles, type HostFiles } from './host-files.ts';
import { bytesOfHex } from './hex.ts';
import type { WorkerAnswer, WorkerCall, WorkerCalls } from './worker-contract.ts';

let files: HostFiles | null = null;

function opened(): HostFiles {
  if (files === null) throw new Error('the files are not open');
  return files;
}

const calls: WorkerCalls = {
  open: async (folder) => {
    files ??= await openHostFiles(folder);
    return openedFiles(files);
  },
  append: async (run) => opened().journal.append(run),
  read: async (from, limit) => opened().journal.read(from, limit),
  setAside: async () => opened().journal.setAside(),
  noteReceipt: async (receipt) => opened().journal.noteReceipt(receipt),
  writeDoc: async (name, text) => opened().docs.get(name)?.write(text),
  hashPin: (pin, salt) =>
    argon2id({
      password: pin,
      salt: bytesOfHex(salt),
      memorySize: PIN_ARGON2.memoryKiB,
      iterations: PIN_ARGON2.iterations,
      parallelism: PIN_ARGON2.parallelism,
      hashLength: PIN_ARGON2.hashBytes,
      outputType: 'hex',
    }),
};

async function answer({ id, name, args }: WorkerCall): Promise<WorkerAnswer> {
  try {
    // Both ends are ours and built together: the arguments are those of the contract.
    const call = calls[name] as (...args: readonly unknown[]) => Promise<unknown>;
    return { id, ok: true, value: await call(...args) };
  } catch (error) {
    return { id, ok: false, message: String(error) };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<WorkerCall>) => {
  void answer(data).then((message) => self.postMessage(message, { transfer: [] }));
});
