import { EventEmitter } from 'node:events';

/** Names that JavaScript itself (await, JSON, string conversion, inspection) asks of any object. */
const ASKED_BY_THE_LANGUAGE: ReadonlySet<string> = new Set(['then', 'toJSON', 'constructor']);

export class NotInStandIn extends Error {
  constructor(what: string) {
    super(`The Electron stand-in has no ${what}: add it there, or test this on a real Electron`);
    this.name = 'NotInStandIn';
  }
}

/** The same object, but asking for a member that it does not have throws by name. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, property, receiver) {
      const missing = typeof property === 'string' && !(property in object);
      if (missing && !ASKED_BY_THE_LANGUAGE.has(property))
        throw new NotInStandIn(`${name}.${property}`);
      return Reflect.get(object, property, receiver);
    },
  });
}

/** Throws by name on an option that the stand-in would otherwise leave without effect. */
export function refuseUnknownOptions(
  name: string,
  options: object,
  known: ReadonlySet<string>,
): void {
  const unknown = Object.keys(options).find((key) => !known.has(key));
  if (unknown !== undefined) throw new NotInStandIn(`${name} option '${unknown}'`);
}

/** An emitter that refuses to be listened to for an event it never heard of. */
export class StrictEmitter extends EventEmitter {
  private readonly title: string;
  private readonly known: ReadonlySet<string | symbol>;

  constructor(title: string, known: readonly string[]) {
    super();
    this.title = title;
    this.known = new Set(known);
  }

  override on(event: string | symbol, listener: (...args: unknown[]) => void): this {
    if (!this.known.has(event)) throw new NotInStandIn(`${this.title} event '${String(event)}'`);
    return super.on(event, listener);
  }

  override addListener(event: string | symbol, listener: (...args: unknown[]) => void): this {
    return this.on(event, listener);
  }
}
