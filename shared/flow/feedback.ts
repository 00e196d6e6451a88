import { openTyping } from '../telex/typing.ts';
import type { FlowState } from './state.ts';

/** The words go back into the form, with the notice that they could not be sent: nothing that was typed is lost. */
export function refuseFeedback(state: FlowState, tapId: number): FlowState {
  const { view } = state;
  if (view.name !== 'saving-feedback' || view.tap.id !== tapId) return state;
  const { session, method } = view;
  const { about, text, contact } = view.tap.feedback;
  return {
    ...state,
    view: {
      name: 'looking-up',
      session,
      page: {
        name: 'feedback',
        about,
        text: openTyping(text),
        contact: openTyping(contact),
        field: 'text',
        refused: true,
      },
      query: openTyping(''),
      field: null,
      method,
    },
  };
}
