import { EMPTY_HEAD, headOf, seal, verifyChain } from '../../shared/log/chain.ts';
import type { Entry } from '../../shared/log/entry.ts';
import { spreadOf, type Row } from './stats.ts';

const ENTRIES = 500;
const ROUNDS = 40;
const US_A_MS = 1_000;

function madeChain(): Entry[] {
  const entries: Entry[] = [];
  let head = EMPTY_HEAD;
  for (let mono = 0; mono < ENTRIES; mono += 1) {
    const draft = { kind: 'heartbeat', body: { unsynced: mono, clerk: 'can-bo-1' } } as const;
    const stamp = { device: 'bench', at: 1_790_000_000_000, mono, boot: '0123456789abcdef' };
    const entry = seal(head, draft, stamp);
    entries.push(entry);
    head = headOf(entry);
  }
  return entries;
}

function perEntry(run: () => unknown): number {
  const begun = performance.now();
  run();
  return ((performance.now() - begun) * US_A_MS) / ENTRIES;
}

/** Microseconds an entry, in Node: making JSON of it, sealing it, and following the chain through it. */
export function measureChain(): readonly Row[] {
  const chain = madeChain();
  const samples: Record<'json' | 'seal' | 'verify', number[]> = { json: [], seal: [], verify: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    samples.json.push(perEntry(() => chain.map((entry) => JSON.stringify(entry))));
    samples.seal.push(perEntry(madeChain));
    samples.verify.push(perEntry(() => verifyChain(EMPTY_HEAD, 'bench', chain)));
  }
  return [
    { what: 'JSON.stringify', spread: spreadOf(samples.json), unit: 'µs' },
    { what: 'seal (canonical form, SHA-256)', spread: spreadOf(samples.seal), unit: 'µs' },
    { what: 'verify in a chain', spread: spreadOf(samples.verify), unit: 'µs' },
  ];
}
