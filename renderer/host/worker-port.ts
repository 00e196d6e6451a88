import type { WorkerAnswer, WorkerCall, WorkerCalls } from './worker-contract.ts';

/** The worker's calls as seen from the page. A call rejects where the worker threw or died. */
export function workerCalls(worker: Worker): WorkerCalls {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;

  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) call?.resolve(data.value);
    else call?.reject(new Error(data.message));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const call of waiting.values()) call.reject(new Error(message));
    waiting.clear();
  });

  function call<T>(name: keyof WorkerCalls, ...args: readonly unknown[]): Promise<T> {
    last += 1;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(last, answer);
    worker.postMessage({ id: last, name, args } satisfies WorkerCall, []);
    // Both ends are ours and built together: the answer has the type that the contract names.
    return answer.promise as Promise<T>;
  }

  return {
    open: (folder) => call('open', folder),
    append: (run) => call('append', run),
    read: (from, limit) => call('read', from, limit),
    setAside: () => call('setAside'),
    noteReceipt: (receipt) => call('noteReceipt', receipt),
    writeDoc: (name, text) => call('writeDoc', name, text),
    hashPin: (pin, salt) => call('hashPin', pin, salt),
  };
}
