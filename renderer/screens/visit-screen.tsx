import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Intent } from '../../shared/flow/event.ts';
import type { Rules } from '../../shared/flow/rules.ts';
import type { View } from '../../shared/flow/state.ts';
import { CodeScreen } from './code-screen.tsx';
import { CommentScreen } from './comment-screen.tsx';
import { InvitingScreen } from './inviting-screen.tsx';
import { ProcedureScreen } from './procedure-screen.tsx';
import { RatingScreen } from './rating-screen.tsx';
import { ReasonsScreen } from './reasons-screen.tsx';
import { SavingExplanation, ThanksScreen } from './thanks-screen.tsx';

const VISIT = {
  inviting: true,
  'typing-code': true,
  'reading-code': true,
  rating: true,
  saving: true,
  explaining: true,
  'saving-explanation': true,
  'rating-procedure': true,
  'saving-procedure': true,
  thanks: true,
} as const satisfies Partial<Record<View['name'], true>>;
type VisitView = Extract<View, { readonly name: keyof typeof VISIT }>;

export function isVisit(view: View): view is VisitView {
  return view.name in VISIT;
}

interface VisitScreenProps {
  readonly shown: VisitView;
  /** When a hand was last on the panel, on the flow's clock. */
  readonly touchedAt: number;
  /** Nobody signs in without a config, so there is one where there is a visit. */
  readonly view: KioskView | null;
  readonly rules: Rules;
  readonly act: (intent: Intent) => void;
}

/** What one citizen sees at a staffed counter, from the invitation to the thanks. */
export function VisitScreen(props: VisitScreenProps): ReactNode {
  const { shown, touchedAt, view, rules, act } = props;
  if (view === null) return null;
  switch (shown.name) {
    case 'inviting':
    case 'reading-code':
      return <InvitingScreen shown={shown} view={view} act={act} />;
    case 'typing-code':
      return <CodeScreen shown={shown} from={touchedAt} view={view} rules={rules} act={act} />;
    case 'rating':
    case 'saving':
      return <RatingScreen shown={shown} view={view} rules={rules} act={act} />;
    case 'rating-procedure':
    case 'saving-procedure': {
      const from = Math.max(shown.since, touchedAt);
      return <ProcedureScreen shown={shown} from={from} view={view} rules={rules} act={act} />;
    }
    case 'explaining': {
      const { step, reasons, comment, method } = shown;
      const from = Math.max(shown.since, touchedAt);
      const common = { from, rules, act };
      return step === 'reasons' ? (
        <ReasonsScreen {...common} chosen={reasons} view={view} />
      ) : (
        <CommentScreen {...common} comment={comment} method={method} />
      );
    }
    case 'saving-explanation':
      return <SavingExplanation />;
    case 'thanks':
      return <ThanksScreen since={shown.since} undo={shown.undo} rules={rules} act={act} />;
  }
}
