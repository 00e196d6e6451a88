import './rating-screen.css';
import type { ReactNode } from 'react';
import type { KioskView } from '../../shared/contract/ipc.ts';
import type { Intent } from '../../shared/flow/event.ts';
import type { Rules } from '../../shared/flow/rules.ts';
import type { FaceTap, View } from '../../shared/flow/state.ts';
import { ClerkBand } from '../components/clerk-band.tsx';
import { LevelPicker } from '../components/level-picker.tsx';
import { useWords } from '../i18n/words.tsx';
import { findClerk } from './find-clerk.ts';
import { RatingFoot } from './rating-foot.tsx';
import { WhoseClerk } from './whose-clerk.tsx';

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
  const { isClerks } = shown.name === 'saving' ? shown.tap.visit : shown.visit;
  const clerk = findClerk(view, shown.session.clerk);
  return (
    <main className="rating-screen">
      <ClerkBand
        view={view}
        clerk={isClerks ? clerk : null}
        isSomebodyElse={!isClerks}
        onLocale={(locale) => act({ type: 'locale-chosen', locale })}
      >
        <WhoseClerk
          name={clerk?.name ?? ''}
          isClerks={isClerks}
          isOpen={isFirstChoice(shown)}
          act={act}
        />
      </ClerkBand>
      <h1 className="rating-question">{t('rating.question')}</h1>
      <LevelPicker
        scale={view.scale}
        taken={saving && { held: heldLevel(saving) }}
        onChoose={(level) => act({ type: 'level-tapped', level })}
      />
      <RatingFoot shown={shown} view={view} rules={rules} act={act} />
    </main>
  );
}

/** The clerk can be told apart only before anything was chosen. */
function isFirstChoice(shown: RatingScreenProps['shown']): boolean {
  return shown.name === 'rating' && shown.revising === null;
}

/** A withdrawal is about no face: all of them rest until the citizen may choose again. */
function heldLevel(tap: FaceTap): number | null {
  return tap.kind === 'withdraw' ? null : tap.level;
}
