import type { Tone } from './letters.ts';

export type InputMethod = 'telex' | 'vni' | 'off';

/** What a key means inside a word, apart from being itself. */
export type Command =
  | { readonly kind: 'tone'; readonly tone: Tone }
  | { readonly kind: 'no-tone' }
  /** Makes a vowel cluster that holds one of `wanted`; `alone` = a key that types ư where there is no vowel. */
  | { readonly kind: 'mark'; readonly wanted: string; readonly alone: boolean }
  | { readonly kind: 'bar' };

const TELEX: Readonly<Record<string, Command>> = {
  s: { kind: 'tone', tone: 'acute' },
  f: { kind: 'tone', tone: 'grave' },
  r: { kind: 'tone', tone: 'hook' },
  x: { kind: 'tone', tone: 'tilde' },
  j: { kind: 'tone', tone: 'dot' },
  z: { kind: 'no-tone' },
  a: { kind: 'mark', wanted: 'â', alone: false },
  e: { kind: 'mark', wanted: 'ê', alone: false },
  o: { kind: 'mark', wanted: 'ô', alone: false },
  w: { kind: 'mark', wanted: 'ăơư', alone: true },
  d: { kind: 'bar' },
};

const VNI: Readonly<Record<string, Command>> = {
  1: { kind: 'tone', tone: 'acute' },
  2: { kind: 'tone', tone: 'grave' },
  3: { kind: 'tone', tone: 'hook' },
  4: { kind: 'tone', tone: 'tilde' },
  5: { kind: 'tone', tone: 'dot' },
  0: { kind: 'no-tone' },
  6: { kind: 'mark', wanted: 'âêô', alone: false },
  7: { kind: 'mark', wanted: 'ơư', alone: false },
  8: { kind: 'mark', wanted: 'ă', alone: false },
  9: { kind: 'bar' },
};

const COMMANDS: Readonly<Record<InputMethod, ReadonlyMap<string, Command>>> = {
  telex: new Map(Object.entries(TELEX)),
  vni: new Map(Object.entries(VNI)),
  off: new Map(),
};

export function commandOf(key: string, method: InputMethod): Command | null {
  return COMMANDS[method].get(key.toLowerCase()) ?? null;
}
