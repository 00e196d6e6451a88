/**
 * Joins the two worlds of a page as Electron's contextBridge does: plain values are copied, functions become proxies.
 * Both functions are sent to the page by their text: they may use nothing from outside themselves.
 */
type Callable = (...args: readonly unknown[]) => unknown;

export type World = 'main' | 'isolated';

export interface Bridge {
  readonly expose: (key: string, value: unknown) => void;
}

interface Packer {
  readonly pack: (value: unknown) => unknown;
  readonly unpack: (value: unknown) => unknown;
  readonly functionOf: (id: number) => Callable;
  readonly isPlain: (value: object) => boolean;
}

interface Outcome {
  readonly ok: boolean;
  readonly sync: boolean;
  readonly value: unknown;
}

interface Call {
  settled: Outcome | undefined;
  settle: ((outcome: Outcome) => void) | undefined;
}

type Message =
  | { readonly t: 'call'; readonly fn: number; readonly call: number; readonly args: unknown }
  | ({ readonly t: 'return'; readonly call: number } & Outcome)
  | { readonly t: 'expose'; readonly key: string; readonly value: unknown };

/** Copies values for the other world; a function crosses as its number. */
export function makePacker(proxy: (id: number) => Callable): Packer {
  const functions: Callable[] = [];
  function isPlain(value: object): boolean {
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
  }
  function each(value: object, change: (inner: unknown) => unknown): unknown {
    if (Array.isArray(value)) return value.map(change);
    if (!isPlain(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
  }
  function pack(value: unknown): unknown {
    if (typeof value === 'function') {
      const known = functions.indexOf(value as Callable);
      return { $function: known >= 0 ? known : functions.push(value as Callable) - 1 };
    }
    if (value instanceof Error) return { $error: value.message };
    return typeof value === 'object' && value !== null ? each(value, pack) : value;
  }
  function unpack(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if ('$function' in value) return proxy(Number(value.$function));
    if ('$error' in value) return new Error(String(value.$error));
    return each(value, unpack);
  }
  function functionOf(id: number): Callable {
    const found = functions[id];
    if (found === undefined) throw new Error(`No function ${id} behind the bridge`);
    return found;
  }
  return { pack, unpack, functionOf, isPlain };
}

export function makeBridge(world: World, secret: string, packerOf: typeof makePacker): Bridge {
  const other = world === 'main' ? 'isolated' : 'main';
  const calls = new Map<number, Call>();
  let lastCall = 0;
  const CrossEvent = CustomEvent;
  const dispatch = window.dispatchEvent.bind(window);
  const packer = packerOf((fn) => (...args) => {
    const call: Call = { settled: undefined, settle: undefined };
    lastCall += 1;
    calls.set(lastCall, call);
    send({ t: 'call', fn, call: lastCall, args: packer.pack(args) });
    const outcome = call.settled;
    if (outcome === undefined) {
      return new Promise((resolve, reject) => {
        call.settle = ({ ok, value }) => (ok ? resolve(value) : reject(value));
      });
    }
    if (outcome.ok) return outcome.value;
    throw outcome.value;
  });
  function send(message: Message): void {
    dispatch(new CrossEvent(secret + other, { detail: message }));
  }
  function freeze(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || !packer.isPlain(value)) return value;
    Object.values(value).forEach(freeze);
    return Object.freeze(value);
  }
  function answer(call: number, run: () => unknown): void {
    const reply = (ok: boolean, sync: boolean, value: unknown) =>
      send({ t: 'return', call, ok, sync, value: packer.pack(value) });
    try {
      const result = run();
      if (!(result instanceof Promise)) return reply(true, true, result);
      result.then(
        (value: unknown) => reply(true, false, value),
        (error: unknown) => reply(false, false, error),
      );
    } catch (error) {
      reply(false, true, error);
    }
  }
  function receive(message: Message): void {
    if (message.t === 'call') {
      const args = packer.unpack(message.args) as readonly unknown[];
      answer(message.call, () => packer.functionOf(message.fn)(...args));
    } else if (message.t === 'return') {
      const call = calls.get(message.call);
      calls.delete(message.call);
      if (call === undefined) return;
      const outcome = { ...message, value: packer.unpack(message.value) };
      if (message.sync) call.settled = outcome;
      else call.settle?.(outcome);
    } else {
      const value = freeze(packer.unpack(message.value));
      Object.defineProperty(window, message.key, { value, enumerable: true });
    }
  }
  window.addEventListener(
    secret + world,
    (event) => {
      event.stopImmediatePropagation();
      receive((event as CustomEvent<Message>).detail);
    },
    true,
  );
  return { expose: (key, value) => send({ t: 'expose', key, value: packer.pack(value) }) };
}
