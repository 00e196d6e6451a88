/**
 * Structured clone over JSON: what Electron's IPC can carry, and the same refusal for what it can't.
 * `makeCodec` runs here and, by its text, in a page: it may use nothing from outside itself.
 */
export interface Codec {
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

type Packed =
  | null
  | boolean
  | string
  | number
  | { readonly $: 'undefined' }
  | { readonly $: 'bigint' | 'number' | 'buffer' | 'bytes'; readonly v: string }
  | { readonly $: 'date'; readonly v: number }
  | { readonly $: 'map'; readonly v: readonly (readonly [Packed, Packed])[] }
  | { readonly $: 'set' | 'array'; readonly v: readonly Packed[] }
  | { readonly $: 'error'; readonly name: string; readonly v: string }
  | { readonly $: 'object'; readonly v: readonly (readonly [string, Packed])[] };

export function makeCodec(): Codec {
  function toBase64(bytes: Uint8Array): string {
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }
  function fromBase64(text: string): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  }
  function packObject(value: object): Packed {
    if (value instanceof Date) return { $: 'date', v: value.getTime() };
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) };
    if (value instanceof Uint8Array) return { $: 'bytes', v: toBase64(value) };
    if (value instanceof Map)
      return { $: 'map', v: [...value].map(([a, b]) => [pack(a), pack(b)]) };
    if (value instanceof Set) return { $: 'set', v: [...value].map(pack) };
    if (value instanceof Error) return { $: 'error', name: value.name, v: value.message };
    if (Array.isArray(value)) return { $: 'array', v: value.map(pack) };
    if (value instanceof Promise || value instanceof WeakMap || ArrayBuffer.isView(value)) {
      throw new Error('An object could not be cloned.');
    }
    return { $: 'object', v: Object.entries(value).map(([key, inner]) => [key, pack(inner)]) };
  }
  function pack(value: unknown): Packed {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'object') return packObject(value);
    if (typeof value !== 'number') throw new Error('An object could not be cloned.');
    if (Object.is(value, -0)) return { $: 'number', v: '-0' };
    return Number.isFinite(value) ? value : { $: 'number', v: String(value) };
  }
  function unpack(packed: Packed): unknown {
    if (packed === null || typeof packed !== 'object') return packed;
    switch (packed.$) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(packed.v);
      case 'number':
        return Number(packed.v);
      case 'date':
        return new Date(packed.v);
      case 'buffer':
        return fromBase64(packed.v).buffer;
      case 'bytes':
        return fromBase64(packed.v);
      case 'map':
        return new Map(packed.v.map(([a, b]) => [unpack(a), unpack(b)]));
      case 'set':
        return new Set(packed.v.map(unpack));
      case 'array':
        return packed.v.map(unpack);
      case 'error':
        return Object.assign(new Error(packed.v), { name: packed.name });
      case 'object':
        return Object.fromEntries(packed.v.map(([key, inner]) => [key, unpack(inner)]));
    }
  }
  return {
    encode: (value) => JSON.stringify(pack(value)),
    decode: (text) => unpack(JSON.parse(text)),
  };
}
