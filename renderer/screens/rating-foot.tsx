import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Intent } from '../../shared/flow/event.ts';
import type { Rules } from '../../shared/flow/rules.ts';
import type { View } from '../../shared/flow/state.ts';
import { CountdownBar } from '../components/countdown-bar.tsx';
import { LookUpCorner } from '../components/look-up-corner.tsx';
import { StaffCorner } from '../components/staff-corner.tsx';
import { useWords } from '../i18n/words.tsx';
import type { MessageKey } from '../i18n/vi.ts';

interface RatingFootProps {
  readonly shown: Extract<View, { readonly name: 'rating' | 'saving' }>;
  readonly view: KioskView;
  readonly rules: Rules;
  readonly act: (intent: Intent) => void;
}

/** Under the faces: one line of help, and what stands beside the one question. */
export function RatingFoot({ shown, view, rules, act }: RatingFootProps): ReactNode {
  const { t } = useWords();
  const hint = hintKey(shown);
  const isAtRest =
    shown.name === 'rating' && shown.visit.opening === 'always' && shown.revising === null;
  const canType = isAtRest && view.settings.opening.modes.includes('keypad');
  return (
    <footer className="rating-foot">
      <p className="rating-hint" data-weighty={hint !== 'rating.hint'} aria-live="polite">
        {t(hint)}
      </p>
      {shown.name === 'rating' && shown.revising !== null && (
        <CountdownBar key={shown.since} label={t('rating.remaining')} ms={rules.reviseMs} />
      )}
      {canType && (
        <button type="button" className="rating-code" onClick={() => act({ type: 'code-asked' })}>
          {t('rating.type-code')}
        </button>
      )}
      {isAtRest && <LookUpCorner onPress={() => act({ type: 'look-up-asked', door: 'menu' })} />}
      {shown.name === 'saving' ? (
        <p className="rating-saving">{t('rating.saving')}</p>
      ) : (
        <StaffCorner onPress={() => act({ type: 'staff-asked' })} />
      )}
    </footer>
  );
}

function hintKey(shown: RatingFootProps['shown']): MessageKey {
  if (shown.name === 'saving') return shown.tap.kind === 'give' ? 'rating.hint' : 'rating.revise';
  if (shown.revising !== null) return 'rating.revise';
  if (shown.repeats !== null) return 'rating.repeat';
  return shown.fault === null ? 'rating.hint' : `code-fault.${shown.fault}`;
}
