import '../theme/theme.css';
import { useCallback, type ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import { localDay } from '../../shared/domain/opening-hours.ts';
import { shownComfort, type ComfortMode } from '../../shared/flow/comfort.ts';
import type { Intent } from '../../shared/flow/event.ts';
import type { KioskStatus } from '../../shared/flow/kiosk-status.ts';
import type { Rules } from '../../shared/flow/rules.ts';
import type { FlowState } from '../../shared/flow/state.ts';
import type { Speaker } from '../components/speaker.ts';
import { Stage } from '../components/stage.tsx';
import { ChoosingClerkScreen } from './choosing-clerk-screen.tsx';
import { ClerkSideScreen } from './clerk-side-screen.tsx';
import { DeskScreen } from './desk-screen.tsx';
import { EnrollingScreen } from './enrolling-screen.tsx';
import { EnteringPinScreen } from './entering-pin-screen.tsx';
import { FeedbackThanksScreen } from './feedback-thanks-screen.tsx';
import { LookUpDoor } from './look-up-door.tsx';
import { OnBreakScreen } from './on-break-screen.tsx';
import { OutOfServiceScreen } from './out-of-service-screen.tsx';
import { spokenName } from './spoken-name.ts';
import { StaffScreen } from './staff-screen.tsx';
import { StartingScreen } from './starting-screen.tsx';
import { SavingExplanation } from './thanks-screen.tsx';
import { isVisit, VisitScreen } from './visit-screen.tsx';
import { WaitingScreen } from './waiting-screen.tsx';

export interface ScreenProps {
  readonly state: FlowState;
  readonly view: KioskView | null;
  readonly status: KioskStatus;
  readonly rules: Rules;
  /** Wall clock, ms since the Unix epoch. */
  readonly now: () => number;
  readonly speaker: Speaker;
  readonly act: (intent: Intent) => void;
}

/** What the panel shows in a state. It reports every touch of the panel as `touched`, before what the touch asks for. */
export function Screen(props: ScreenProps): ReactNode {
  const { state, view, speaker, act } = props;
  const onTouch = useCallback(() => act({ type: 'touched' }), [act]);
  const onToggle = useCallback(
    (mode: ComfortMode) => act({ type: 'comfort-toggled', mode }),
    [act],
  );
  return (
    <Stage
      locale={state.locale}
      comfort={shownComfort(state.comfort, view?.settings.largeTypeDefault ?? false)}
      inches={view?.settings.screenInches ?? null}
      speaker={speaker}
      spoken={spokenName(state.view)}
      onTouch={onTouch}
      onToggle={onToggle}
    >
      {pictureOf(props)}
    </Stage>
  );
}

function pictureOf({ state, view, status, rules, now, act }: ScreenProps): ReactNode {
  const shown = state.view;
  if (isVisit(shown))
    return (
      <VisitScreen shown={shown} touchedAt={state.touchedAt} view={view} rules={rules} act={act} />
    );
  switch (shown.name) {
    case 'starting':
      return <StartingScreen />;
    case 'enrolling':
      return <EnrollingScreen shown={shown} act={act} />;
    case 'waiting':
      return <WaitingScreen view={view} now={now} act={act} />;
    case 'choosing-clerk':
      return <ChoosingClerkScreen view={view} act={act} />;
    case 'entering-pin':
      return <EnteringPinScreen key={shown.clerk} shown={shown} view={view} act={act} />;
    case 'looking-up':
      // Its doors stand on screens that are there without a config too, and lead nowhere then.
      return (
        <LookUpDoor
          shown={shown}
          view={view}
          rules={rules}
          from={state.touchedAt}
          today={localDay(now())}
          act={act}
        />
      );
    case 'saving-feedback':
      return <SavingExplanation />;
    case 'feedback-thanks':
      return <FeedbackThanksScreen />;
    case 'staff':
      return <StaffScreen shown={shown} view={view} status={status} act={act} />;
    case 'on-break':
      return view && <OnBreakScreen shown={shown} view={view} act={act} />;
    case 'clerk-side':
      return <ClerkSideScreen shown={shown} view={view} act={act} />;
    case 'desk':
      return <DeskScreen shown={shown} view={view} today={localDay(now())} act={act} />;
    case 'out-of-service':
      return <OutOfServiceScreen shown={shown} view={view} rules={rules} act={act} />;
  }
}
