import type { Effect, FlowEvent } from './event.ts';
import { resting } from './rest.ts';
import type { FlowState, Setting, View } from './state.ts';

interface Move {
  readonly next: FlowState;
  readonly command?: Effect;
}

type EnrolEvent = Extract<
  FlowEvent,
  {
    readonly type: 'booted' | 'enrol-again-asked' | 'enrol-asked' | 'enrolled' | 'enrol-refused';
  }
>;
const ENROL_EVENTS: Readonly<Record<EnrolEvent['type'], true>> = {
  booted: true,
  'enrol-again-asked': true,
  'enrol-asked': true,
  enrolled: true,
  'enrol-refused': true,
};

export function isEnrolEvent(event: FlowEvent): event is EnrolEvent {
  return event.type in ENROL_EVENTS;
}

/** From the start of the program to a kiosk that its centre knows. */
export function enrolment(state: FlowState, event: EnrolEvent, setting: Setting): Move {
  const { view } = state;
  switch (event.type) {
    case 'booted':
      if (view.name !== 'starting' && view.name !== 'out-of-service') return { next: state };
      return to(state, event.enrolled ? resting(view, event.at, setting) : UNENROLLED);
    case 'enrol-again-asked':
      return view.name === 'staff' ? to(state, { ...UNENROLLED, again: true }) : { next: state };
    case 'enrol-asked':
      return askEnrolment(state, event.code);
    case 'enrolled':
      return view.name === 'enrolling' ? to(state, { name: 'waiting' }) : { next: state };
    case 'enrol-refused':
      return view.name === 'enrolling'
        ? to(state, { ...view, busy: false, failure: event.failure })
        : { next: state };
  }
}

function askEnrolment(state: FlowState, code: string): Move {
  const { view } = state;
  if (view.name !== 'enrolling' || view.busy) return { next: state };
  return {
    ...to(state, { ...view, busy: true, failure: null }),
    command: { type: 'enrol', code },
  };
}

const UNENROLLED = { name: 'enrolling', again: false, busy: false, failure: null } as const;

function to(state: FlowState, view: View): { readonly next: FlowState } {
  return { next: { ...state, view } };
}
