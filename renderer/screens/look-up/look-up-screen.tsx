import type { ReactNode } from 'react';
import type { KioskView } from '../../../shared/contract/ipc.ts';
import type { Intent } from '../../../shared/flow/event.ts';
import type { LookingUp } from '../../../shared/flow/look-up-state.ts';
import type { Rules } from '../../../shared/flow/rules.ts';
import { ChannelsPage } from './channels-page.tsx';
import { FeedbackPage } from './feedback-page.tsx';
import { MenuPage } from './menu-page.tsx';
import { PaymentPage } from './payment-page.tsx';
import { PeoplePage } from './people-page.tsx';
import { ProcedurePage } from './procedure-page.tsx';
import { ProceduresPage } from './procedures-page.tsx';

export interface LookUpScreenProps {
  readonly shown: LookingUp;
  readonly view: KioskView;
  readonly rules: Rules;
  /** When the countdown began, on the flow's clock. */
  readonly from: number;
  /** Local day of the office, `YYYY-MM-DD`. */
  readonly today: string;
  readonly act: (intent: Intent) => void;
}

export interface LookUpPageProps {
  readonly view: KioskView;
  readonly from: number;
  readonly ms: number;
  readonly act: (intent: Intent) => void;
}

export function LookUpScreen(props: LookUpScreenProps): ReactNode {
  const { shown, view, rules, from, today, act } = props;
  const { page } = shown;
  const common = { view, from, ms: rules.lookUpMs, act };
  switch (page.name) {
    case 'menu':
      return <MenuPage {...common} />;
    case 'procedures':
      return <ProceduresPage {...common} shown={shown} rules={rules} />;
    case 'procedure':
      return <ProcedurePage {...common} code={page.code} />;
    case 'payment':
      return <PaymentPage {...common} page={page} today={today} />;
    case 'people':
      return <PeoplePage {...common} />;
    case 'channels':
      return <ChannelsPage {...common} />;
    case 'feedback':
      return (
        <FeedbackPage
          {...common}
          ms={rules.feedbackMs}
          page={page}
          method={shown.method}
          rules={rules}
        />
      );
  }
}
