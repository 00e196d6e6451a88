import { render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import type { KioskView } from '../../../shared/contract/ipc.ts';
import type { Intent } from '../../../shared/flow/event.ts';
import { PLAIN, type Comfort } from '../../../shared/flow/comfort.ts';
import type { KioskStatus } from '../../../shared/flow/kiosk-status.ts';
import { RULES } from '../../../shared/flow/rules.ts';
import { STARTING, type Session, type View } from '../../../shared/flow/state.ts';
import { VIEW } from '../../../renderer/preview/fixture-view.ts';
import { SILENT, type Speaker } from '../../../renderer/components/speaker.ts';
import { Screen } from '../../../renderer/screens/screen.tsx';

/** Tuesday, 14 July 2026, 9:05 in Vietnam. */
export const NOW = Date.UTC(2026, 6, 14, 2, 5);

export const SESSION: Session = {
  id: 's1',
  clerk: 'clerk-1',
  openedAt: 0,
  endsAt: null,
  onBreak: false,
};

export const STATUS: KioskStatus = {
  host: 'electron',
  app: '0.1.0',
  device: 'kiosk-1',
  unsynced: 0,
  receiptAt: null,
  notice: null,
  disk: 'ok',
};

export interface Shown {
  readonly view?: KioskView | null;
  readonly status?: KioskStatus;
  readonly locale?: string;
  readonly comfort?: Comfort;
  readonly speaker?: Speaker;
  readonly touchedAt?: number;
}

export interface RenderedScreen {
  /** What the screen asked for, without the `touched` of every touch. */
  readonly intents: readonly Intent[];
  readonly user: UserEvent;
  readonly show: (shown: View, options?: Shown) => void;
  readonly page: HTMLElement;
}

export function renderScreen(shown: View, options: Shown = {}): RenderedScreen {
  const intents: Intent[] = [];
  function act(intent: Intent): void {
    if (intent.type !== 'touched') intents.push(intent);
  }
  function screenOf(
    view: View,
    {
      view: config = VIEW,
      status = STATUS,
      locale = 'vi',
      comfort = PLAIN,
      speaker = SILENT,
      touchedAt = 0,
    }: Shown,
  ): ReactNode {
    return (
      <Screen
        state={{ ...STARTING, locale, comfort, touchedAt, view }}
        view={config}
        status={status}
        rules={RULES}
        now={() => NOW}
        speaker={speaker}
        act={act}
      />
    );
  }
  const { rerender, container } = render(screenOf(shown, options));
  return {
    intents,
    user: userEvent.setup(),
    show: (view, next = options) => rerender(screenOf(view, next)),
    page: container,
  };
}

/** How long the countdown on the page runs. jsdom draws no style sheet, so it is read where it is set. */
export function countdownMs(): number {
  const line = screen.getByRole('timer').firstElementChild;
  if (!(line instanceof HTMLElement)) throw new Error('the countdown draws no line');
  return Number.parseFloat(line.style.animationDuration);
}
