import type { Explaining } from '../../../shared/flow/state.ts';
import { ASKING, drafts, signedIn, type Kiosk } from './harness.ts';

/** A citizen in front of the reasons, after one tap that is entry 7. */
export function explaining(level = 2, closesInMs: number | null = null, locale?: 'en'): Kiosk {
  const it = signedIn(ASKING, closesInMs);
  if (locale) it.take({ type: 'locale-chosen', locale });
  it.take({ type: 'level-tapped', level });
  it.take({ type: 'stored', tap: 1, seq: 7 });
  return it;
}

export function typeKeys(it: Kiosk, keys: string): void {
  for (const key of keys) it.take({ type: 'key-typed', key });
}

export function viewOf(it: Kiosk): Explaining {
  const { view } = it.state();
  if (view.name !== 'explaining') throw new Error(`shows ${view.name}`);
  return view;
}

export function explained(it: Kiosk): readonly object[] {
  return drafts(it.effects).flatMap(({ kind, body }) =>
    kind === 'rating.explained' ? [body] : [],
  );
}
