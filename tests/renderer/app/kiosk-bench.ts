import { expect, vi } from 'vitest';
import { RULES } from '../../../shared/flow/rules.ts';
import type { View } from '../../../shared/flow/state.ts';
import { EMPTY_HEAD, verifyChain } from '../../../shared/log/chain.ts';
import type { Entry } from '../../../shared/log/entry.ts';
import { MENDED_BY_HOST } from '../../../renderer/app/store-care.ts';
import { startKiosk, type Kiosk, type KioskParts } from '../../../renderer/app/kiosk.ts';
import { allEntries, DEVICE, freshDb } from '../db/sample.ts';
import { MemoryHost } from '../memory-host.ts';
import { VirtualTime } from '../virtual-time.ts';
import { VIEW } from './sample-view.ts';

export interface Bench {
  readonly kiosk: Kiosk;
  readonly host: MemoryHost;
  readonly time: VirtualTime;
  readonly db: KioskParts['db'];
}

export function enrolledHost(): MemoryHost {
  const host = new MemoryHost();
  host.device = DEVICE;
  host.view = VIEW;
  return host;
}

export function open(host = enrolledHost(), change: Partial<KioskParts> = {}): Bench {
  const time = new VirtualTime();
  const db = change.db ?? freshDb();
  const kiosk = startKiosk({
    openHost: async () => host,
    db,
    storeCare: MENDED_BY_HOST,
    rules: RULES,
    after: time.after,
    now: () => Date.now(),
    ticks: time.mono,
    random: () => 0.5,
    newSession: () => 'session-1',
    enrolCode: null,
    ...change,
  });
  return { kiosk, host, time, db };
}

export async function showing<N extends View['name']>(
  { kiosk }: Bench,
  name: N,
): Promise<Extract<View, { readonly name: N }>> {
  await vi.waitFor(() => expect(kiosk.flow.snapshot().view.name).toBe(name), { timeout: 5_000 });
  return kiosk.flow.snapshot().view as Extract<View, { readonly name: N }>;
}

export async function signIn(it: Bench, clerk = 'clerk-1'): Promise<void> {
  const { dispatch } = it.kiosk.flow;
  await showing(it, 'waiting');
  dispatch({ type: 'sign-in-asked' });
  dispatch({ type: 'clerk-chosen', clerk });
  dispatch({ type: 'pin-entered', pin: '123456' });
  await showing(it, 'rating');
}

export async function kinds(
  entries: Promise<readonly Entry[]> | readonly Entry[],
): Promise<string[]> {
  return (await entries).map(({ kind }) => kind);
}

export async function expectBothWhole({ db, host }: Bench): Promise<void> {
  await vi.waitFor(async () => expect(host.journal).toEqual(await allEntries(db)));
  expect(verifyChain(EMPTY_HEAD, DEVICE, host.journal).ok).toBe(true);
}
