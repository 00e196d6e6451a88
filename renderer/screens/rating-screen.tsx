import './rating-screen.css';
import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Intent } from '../../shared/flow/event.ts';
import type { Rules } from '../../shared/flow/rules.ts';
import type { FaceTap, View } from '../../shared/flow/state.ts';
import { ClerkCard } from '../components/clerk-card.tsx';
import { CountdownBar } from '../components/countdown-bar.tsx';
import { DrumStar } from '../components/drum-star.tsx';
import { LevelPicker } from '../components/level-picker.tsx';
import { OfficeBar } from '../components/office-bar.tsx';
import { StaffCorner } from '../components/staff-corner.tsx';
import { useWords } from '../i18n/words.tsx';
import { findClerk } from './find-clerk.ts';

interface RatingScreenProps {
  readonly shown: Extract<View, { readonly name: 'rating' | 'saving' }>;
  readonly view: KioskView;
  readonly rules: Rules;
  readonly act: (intent: Intent) => void;
}

/** The one question. While the answer is written the same picture stays, with the pressed face held. */
export function RatingScreen({ shown, view, rules, act }: RatingScreenProps): ReactNode {
  const { t } = useWords();
  const saving = shown.name === 'saving' ? shown.tap : null;
  const revising = isSecondChoice(shown);
  return (
    <main className="rating-screen">
      <div className="rating-band">
        <DrumStar className="rating-motif" />
        <OfficeBar unit={view.unit} onLocale={(locale) => act({ type: 'locale-chosen', locale })} />
        <ClerkCard clerk={findClerk(view, shown.session.clerk)} counter={view.counter} />
      </div>
      <h1 className="rating-question">{t('rating.question')}</h1>
      <LevelPicker
        scale={view.scale}
        taken={saving && { held: heldLevel(saving) }}
        onChoose={(level) => act({ type: 'level-tapped', level })}
      />
      <footer className="rating-foot">
        <p className="rating-hint" data-revising={revising} aria-live="polite">
          {t(revising ? 'rating.revise' : 'rating.hint')}
        </p>
        {shown.name === 'rating' && shown.revising !== null && (
          <CountdownBar key={shown.since} label={t('rating.remaining')} ms={rules.reviseMs} />
        )}
        {saving ? (
          <p className="rating-saving">{t('rating.saving')}</p>
        ) : (
          <StaffCorner onPress={() => act({ type: 'staff-asked' })} />
        )}
      </footer>
    </main>
  );
}

function isSecondChoice(shown: RatingScreenProps['shown']): boolean {
  return shown.name === 'rating' ? shown.revising !== null : shown.tap.kind !== 'give';
}

/** A withdrawal is about no face: all of them rest until the citizen may choose again. */
function heldLevel(tap: FaceTap): number | null {
  return tap.kind === 'withdraw' ? null : tap.level;
}
