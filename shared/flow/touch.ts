import type { FlowEvent, Report } from './event.ts';
import type { FlowState } from './state.ts';

/** What the shell reports, and whether it comes of somebody's being there. Everything that a hand did does. */
const REPORTS: Readonly<Record<Report['type'], boolean>> = {
  time: false,
  booted: false,
  enrolled: false,
  'enrol-refused': false,
  'pin-accepted': true,
  'pin-refused': true,
  stored: false,
  'feedback-refused': false,
  'queue-called': true,
  'dossier-read': false,
  'dossier-unread': false,
  'signed-in-elsewhere': false,
  'roster-changed': false,
  'service-lost': false,
  'service-restored': false,
  'desk-drives-found': false,
  'desk-ended': true,
  'desk-pin-accepted': true,
  'desk-pin-refused': true,
  'desk-progressed': false,
  'pin-change-ended': true,
  'unlock-ended': true,
  'own-figures-ended': true,
  interrupted: false,
};

function isReport(event: FlowEvent): event is Extract<FlowEvent, Report> {
  return event.type in REPORTS;
}

/** Keeps the screen awake while somebody is there. */
export function touch(state: FlowState, event: FlowEvent): FlowState {
  return isReport(event) && !REPORTS[event.type] ? state : { ...state, touchedAt: event.at };
}
