import type { ReactNode } from 'react';
import { RULES } from '../../shared/flow/rules.ts';
import { STARTING, type FlowState } from '../../shared/flow/state.ts';
import { SILENT } from '../components/speaker.ts';
import { Screen } from '../screens/screen.tsx';
import { UNKNOWN_STATUS } from './unknown-status.ts';

const OUT_OF_SERVICE: FlowState = {
  ...STARTING,
  view: { name: 'out-of-service', reason: 'start', session: null, pending: null, since: 0 },
};

/** The out-of-service screen by itself, for a page whose state can't be drawn. */
export function OutageNotice(): ReactNode {
  return (
    <Screen
      state={OUT_OF_SERVICE}
      view={null}
      status={UNKNOWN_STATUS}
      rules={RULES}
      now={() => Date.now()}
      speaker={SILENT}
      act={() => {}}
    />
  );
}
