import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Offer } from '../../shared/flow/state.ts';

/** What the flow needs to know of the config. */
export function offerOf(view: KioskView): Offer {
  const { unit, scale, counter, roster, questionnaire, settings, badges } = view;
  return {
    scale: scale.id,
    levels: scale.levels.length,
    counter: counter.id,
    clerks: roster.map(({ id }) => id),
    reasons: questionnaire && questionnaire.reasons.map(({ id }) => id),
    opening: settings.opening,
    askProcedure: settings.askProcedure,
    badges,
    unitCode: unit.code,
  };
}
