import { useSyncExternalStore, type ReactNode } from 'react';
import type { Rules } from '../../shared/flow/rules.ts';
import type { Speaker } from '../components/speaker.ts';
import { Screen } from '../screens/screen.tsx';
import type { Kiosk } from './kiosk.ts';

interface KioskScreenProps {
  readonly kiosk: Kiosk;
  readonly rules: Rules;
  readonly now: () => number;
  readonly speaker: Speaker;
}

/** The kiosk's state as a picture. */
export function KioskScreen({
  kiosk: { flow, view, status },
  rules,
  now,
  speaker,
}: KioskScreenProps): ReactNode {
  return (
    <Screen
      state={useSyncExternalStore(flow.subscribe, flow.snapshot)}
      view={useSyncExternalStore(view.subscribe, view.get)}
      status={useSyncExternalStore(status.subscribe, status.get)}
      rules={rules}
      now={now}
      speaker={speaker}
      act={flow.dispatch}
    />
  );
}
